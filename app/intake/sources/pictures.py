"""A folder of pictures: the folders are the category, the file's stem is the id."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.intake.sources.names import is_hidden, is_picture, item_id, readable
from app.intake.sources.source import Row, SourceError


class Pictures:
    """Every picture below a folder, in the order of their paths. `line` counts files.

    Fields: `id`, `title`, `category` (broadest first), `image` (a path below the folder).
    """

    kind = "pictures"
    notes: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = path
        self.total = sum(1 for _ in _files(path))
        if not self.total:
            raise SourceError(f"{path}: no pictures in it; name a folder that holds some")

    @classmethod
    def fits(cls, path: Path) -> bool:
        """Any folder; one with Markdown in it is taken before."""
        return path.is_dir()

    def rows(self, after: int = 0) -> Iterator[Row]:
        """A folder at a time; names only are held, no picture is opened."""
        for line, file in enumerate(_files(self.path), start=1):
            if line > after:
                yield Row(line, _values(file.relative_to(self.path)), line)


def _files(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if is_hidden(entry.relative_to(folder)) or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _files(entry)
        elif is_picture(entry):
            yield entry


def _values(path: Path) -> Mapping[str, object]:
    category = [readable(part) or part for part in path.parent.parts]
    title = readable(path.stem) or (category[-1] if category else path.stem)
    return {"id": item_id(path), "title": title, "category": category, "image": path.as_posix()}
