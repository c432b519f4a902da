"""Text as a person hands it in: UTF-8, with or without a mark at its beginning."""

from io import StringIO
from pathlib import Path


class NotUtf8(ValueError):
    """Another encoding; the message names the row and the remedy."""


def decoded(content: bytes, name: str) -> str:
    """The text, called `name` where it is complained of. Raises NotUtf8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = error.object.count(b"\n", 0, error.start) + 1
        raise NotUtf8(f"{name}, row {row}: is not UTF-8 text; save it as UTF-8") from None


def lines_of(file: Path, newline: str | None = None) -> StringIO:
    """A file's lines, their ends as `open` gives them for `newline`. Raises NotUtf8, OSError."""
    return StringIO(decoded(file.read_bytes(), str(file)), newline)
