"""Rows to items: read by the catalogue's roles, their pictures taken in, duplicates found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.intake.left_out import LeftOut
from app.intake.media import Media, Picture, PictureError, is_local
from app.intake.seen import Seen
from app.intake.sources import Problem, Row, Source
from opensearch.catalogue.item import Item
from opensearch.catalogue.nested import path_of, value_at
from opensearch.catalogue.reading import Reader, RowError, reader
from opensearch.catalogue.schema import Catalogue, FieldType, Role


@dataclass(frozen=True)
class Read:
    """A row, and the item in it or the problem with it; `item_id` where it is known."""

    row: Row
    item: Item | Problem
    item_id: str | None = None


@dataclass(frozen=True)
class Rows:
    """Reads one source for one catalogue."""

    source: Source
    catalogue: Catalogue
    media: Media
    seen: Seen
    left_out: LeftOut = field(default_factory=LeftOut)

    def read(self, after: int = 0) -> Iterator[Read]:
        """Every row above line `after`, in order."""
        by_role = reader(self.catalogue)
        for row in self.source.rows(after):
            yield self._read(row, by_role)

    def _read(self, row: Row, by_role: Reader) -> Read:
        if isinstance(row.values, Problem):
            return Read(row, row.values)
        try:
            item = by_role.read(row.values, self.left_out.add)
        except RowError as error:
            return Read(
                row, Problem(error.field, error.message, error.remedy), self._id(row.values)
            )
        return Read(row, self._whole(item, row), item.id)

    def _whole(self, item: Item, row: Row) -> Item | Problem:
        """With its pictures, unless one is broken or the id was there before."""
        try:
            item = with_pictures(item, self.catalogue, self.media, self.source)
        except PictureError as error:
            return Problem("image", error.message, error.remedy)
        first = self.seen.line_of(item.id, row.line)
        if first != row.line:
            return Problem(
                "id",
                f"{item.id!r} is in line {first} already",
                "leave it out, or give it another id",
            )
        return item

    def _id(self, values: Mapping[str, object]) -> str | None:
        """The id of a row that could not be read, if it has a plain one."""
        names = (one.name for one in self.catalogue.of(Role.ID))
        value = next((value_at(values, name, path_of(name)) for name in names), None)
        return str(value)[:512] if isinstance(value, (str, int)) else None


def with_pictures(item: Item, catalogue: Catalogue, media: Media, source: Source) -> Item:
    """The item with local pictures kept and addressed, and what the first one tells filled in.

    Size goes to the declared number attributes `width` and `height`, colour to a declared colour,
    each only where the source says nothing. Raises PictureError.
    """
    if not any(map(is_local, item.image)):
        return item
    taken = {value: media.take(value, source.root) for value in item.image if is_local(value)}
    image = tuple(taken[value].url if value in taken else value for value in item.image)
    changed: dict[str, object] = {"image": image}
    first = next(iter(taken.values()))
    if catalogue.of(Role.COLOUR) and not item.colour:
        changed["colour"] = (first.colour,)
    changed["attributes"] = {**_size(first, catalogue), **item.attributes}
    return item.model_copy(update=changed)


def _size(picture: Picture, catalogue: Catalogue) -> dict[str, float]:
    numbers = {
        name for name, declared in catalogue.attributes.items() if declared.type is FieldType.NUMBER
    }
    size = {"width": float(picture.width), "height": float(picture.height)}
    return {name: value for name, value in size.items() if name in numbers}
