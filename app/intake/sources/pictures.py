"""A folder of pictures: the folders are the category, the file's stem is the id."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.intake.sources.names import is_hidden, is_picture, item_id, readable, unwritable
from app.intake.sources.source import Problem, Row, SourceError

PICTURE, LINK = "picture", "link"
TOLD = 5  # sorts of file


class Pictures:
    """Every picture below a folder, in the order of their paths. `line` counts files.

    Fields: `id`, `title`, `category` (broadest first), `image` (a path below the folder), `code`
    (the file's stem, by which photographers ask).
    """

    kind = "pictures"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = path
        sorts = Counter(map(_sort, _files(path)))
        self.total = sorts.pop(PICTURE, 0)
        self.notes = _notes(sorts)
        if not self.total:
            found = "; ".join(("no pictures in it", *self.notes))
            raise SourceError(f"{path}: {found}; name a folder that holds some")

    @classmethod
    def fits(cls, path: Path) -> bool:
        """Any folder; one with Markdown in it is taken before."""
        return path.is_dir()

    def rows(self, after: int = 0) -> Iterator[Row]:
        """A folder at a time; names only are held, no picture is opened."""
        pictures = (file for file in _files(self.path) if _sort(file) == PICTURE)
        for line, file in enumerate(pictures, start=1):
            if line > after:
                yield Row(line, _values(file.relative_to(self.path)), line)


def _files(folder: Path) -> Iterator[Path]:
    """All that is not hidden; a link is not followed."""
    for entry in sorted(folder.iterdir()):
        if is_hidden(entry.relative_to(folder)):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _files(entry)
        else:
            yield entry


def _sort(file: Path) -> str:
    if file.is_symlink():
        return LINK
    return PICTURE if is_picture(file) else file.suffix.lower() or file.name


def _notes(others: Counter[str]) -> tuple[str, ...]:
    if not others:
        return ()
    most = ", ".join(f"{sort} ({count:,})" for sort, count in others.most_common(TOLD))
    more = ", …" if len(others) > TOLD else ""
    return (f"{others.total():,} files passed over, no pictures that are read: {most}{more}",)


def _values(path: Path) -> Mapping[str, object] | Problem:
    if problem := unwritable(path):
        return problem
    category = [readable(part) or part for part in path.parent.parts]
    title = readable(path.stem) or (category[-1] if category else path.stem)
    return {
        "id": item_id(path),
        "title": title,
        "category": category,
        "image": path.as_posix(),
        "code": path.stem,
    }
