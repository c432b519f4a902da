"""A folder of Markdown texts with front matter; pictures go with them by stem."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml
from ruamel.yaml.error import YAMLError

from app.intake.sources.front_matter import parted
from app.intake.sources.names import (
    is_hidden,
    is_picture,
    item_id,
    numbered_key,
    readable,
    stem_key,
    unwritable,
)  # fmt: skip
from app.intake.sources.prose import first_heading, headed_lists, plain, stated
from app.intake.sources.source import ROW_LIMIT, Problem, Row


class Markdown:
    """Every `.md` below a folder, in the order of their paths. `line` counts files.

    Fields: what the front matter has; `id`, `title`, `body` (plain text) and `image` (paths of the
    pictures with its stem, in any folder below) where it has none; one per heading whose section
    is a list (`ingredients`); one per stated fact before the first heading (`prep_time`, minutes).
    Files whose name begins with `_` are the site's own pages, and passed over.
    """

    kind = "markdown"
    notes: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = path
        self.total = sum(1 for _ in _texts(path))

    @classmethod
    def fits(cls, path: Path) -> bool:
        """A folder with at least one text in it."""
        return path.is_dir() and next(_texts(path), None) is not None

    def rows(self, after: int = 0) -> Iterator[Row]:
        """Holds the names of all pictures, and one text at a time."""
        pictures = _by_stem(self.path)
        for line, file in enumerate(_texts(self.path), start=1):
            if line > after:
                yield Row(line, _read(file, self.path, pictures), line)


def _texts(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.rglob("*.md")):
        hidden = is_hidden(entry.relative_to(folder)) or entry.name.startswith("_")
        if not hidden and entry.is_file():
            yield entry


def _by_stem(folder: Path) -> Mapping[str, list[str]]:
    """Picture paths by stem, and by stem without a running number."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted(folder.rglob("*")):
        if is_picture(file) and not unwritable(file):
            for key in {stem_key(file.stem), numbered_key(file.stem)}:
                found[key].append(file.relative_to(folder).as_posix())
    return found


def _read(
    file: Path, folder: Path, pictures: Mapping[str, list[str]]
) -> Mapping[str, object] | Problem:
    if problem := unwritable(file.relative_to(folder)):
        return problem
    try:
        if file.stat().st_size > ROW_LIMIT:
            message = f"longer than {ROW_LIMIT // 2**20} MiB"
            return Problem("(row)", message, "shorten it", str(file))
        front, text = parted(file.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Problem("(row)", f"not UTF-8: {error}", "save it as UTF-8", str(file))
    except OSError as error:
        return Problem("(row)", f"not readable: {error.strerror}", "let it be read", str(file))
    except (yaml.YAMLError, YAMLError, ValueError, RecursionError) as error:
        message = " ".join(str(error).split())[:400]
        return Problem("(row)", f"front matter: {message}", "mend it", str(file))
    relative = file.relative_to(folder)
    made: dict[str, object] = {
        "id": item_id(relative),
        "title": first_heading(text) or readable(file.stem) or file.stem,
        "body": plain(text),
        "image": pictures.get(stem_key(file.stem), []),
    }
    own = {str(key): _plain(value) for key, value in front.items() if value is not None}
    return {**made, **stated(text), **headed_lists(text), **own}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
