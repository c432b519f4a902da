"""An item as a client writes it: by role, as a reply shows it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from opensearch.catalogue.item import Item
from opensearch.catalogue.reading import MAX_ID_BYTES

Version = Annotated[int, Field(ge=1, lt=2**63)]


class Versioned(BaseModel):
    """Which version this is: an older one than what is stored changes nothing. None: the newest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Version | None = None


class ItemBody(Item):
    """The fields of an item; its id stands in the address and may be left out here."""

    model_config = ConfigDict(allow_inf_nan=False)

    id: str = ""

    def item(self, id_: str) -> Item:
        """The item, under the id of its address."""
        return Item(**{**dict(self), "id": id_})


class Line(ItemBody):
    """A line of a bulk: an item with its id, or with `delete` just the id of one to take away."""

    id: Annotated[str, Field(min_length=1, max_length=MAX_ID_BYTES)]
    version: Version | None = None
    delete: bool = False

    @field_validator("id")
    @classmethod
    def _fits(cls, id_: str) -> str:
        return fitting(id_)

    def whole(self) -> Item:
        """The item the line holds."""
        return Item(**{name: getattr(self, name) for name in Item.model_fields})


def fitting(id_: str) -> str:
    """`id_`, where the engine takes it. Raises ValueError."""
    if len(id_.encode(errors="replace")) > MAX_ID_BYTES:
        raise ValueError(f"an id has at most {MAX_ID_BYTES} bytes in UTF-8")
    return id_
