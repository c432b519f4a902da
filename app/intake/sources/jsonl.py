"""JSON, one object a line; gzip or plain."""

import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import orjson

from app.intake.sources.nesting import DEEPEST, too_deep
from app.intake.sources.opening import named, opened
from app.intake.sources.source import ROW_LIMIT, Problem, Row, SourceError


class Jsonl:
    """A `.jsonl`, `.ndjson` or `.json` file of one object a line."""

    kind = "jsonl"
    notes: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = path.parent
        self.total = path.stat().st_size

    @classmethod
    def fits(cls, path: Path) -> bool:
        """Whether the name says so."""
        return named(path, (".jsonl", ".ndjson", ".json"))

    def rows(self, after: int = 0) -> Iterator[Row]:
        """Blank lines are passed over, yet counted."""
        with opened(self.path) as file:
            try:
                if _array(self.path):
                    raise SourceError(
                        f"{self.path}: this is one JSON array; write one object a line "
                        f"(`jq -c '.[]' {self.path}`)"
                    )
                for number, line in enumerate(_lines(file.stream), start=1):
                    if number > after and line.strip():
                        yield Row(number, _values(line), file.position())
            except (EOFError, zlib.error, OSError) as error:
                raise SourceError(
                    f"{self.path}: breaks off ({error}); fetch it whole, then import again"
                ) from error


def _array(path: Path) -> bool:
    with opened(path) as file:
        return file.stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines cut at one byte over the limit; the rest of such a line is read and dropped."""
    while line := stream.readline(ROW_LIMIT + 1):
        rest = line
        while len(rest) > ROW_LIMIT and not rest.endswith(b"\n"):
            rest = stream.readline(ROW_LIMIT + 1)
        yield line


def _values(line: bytes) -> Mapping[str, object] | Problem:
    if len(line) > ROW_LIMIT:
        return _problem(f"longer than {ROW_LIMIT // 2**20} MiB", "shorten its texts", line)
    try:
        values = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        return _problem(f"not JSON: {error}", "write one JSON object per line", line)
    if not isinstance(values, dict):
        return _problem("JSON, but not an object", "write one JSON object per line", line)
    if line.count(b"[") + line.count(b"{") > DEEPEST and too_deep(values):
        return _problem(f"nested deeper than {DEEPEST} levels", "make it flatter", line)
    return values


def _problem(message: str, remedy: str, line: bytes) -> Problem:
    return Problem("(row)", message, remedy, line[:4096].decode("utf-8", "replace").rstrip())
