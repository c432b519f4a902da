"""An item as a client writes it: by role, as a reply shows it."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic_core import PydanticCustomError

from opensearch.catalogue import dates
from opensearch.catalogue.item import Item
from opensearch.catalogue.values import MAX_BYTES, MAX_VALUES
from opensearch.names import MAX_ID_BYTES

LAST = 2**62  # above it the engine has room; nanoseconds since the epoch stay below until 2116
Version = Annotated[int, Field(ge=1, le=LAST)]


class Versioned(BaseModel):
    """Which version this is: an older one than what is stored changes nothing. None: the newest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Version | None = None


class ItemBody(Item):
    """The fields of an item; its id stands in the address and may be left out here."""

    model_config = ConfigDict(allow_inf_nan=False)

    id: str = ""

    @field_validator("published", mode="before")
    @classmethod
    def _dated(cls, value: Any) -> Any:
        """As an imported row's: `2024-05-31`, `31.5.2024`."""
        try:
            return dates.moment(value) if isinstance(value, str) else value
        except ValueError as error:
            told = {"told": str(error)}
            raise PydanticCustomError("day", "{told}", told) from error

    @field_validator("*")
    @classmethod
    def _bounded(cls, value: Any) -> Any:
        """As an imported row is: what is written has to be fetched and shown again."""
        for each in value.values() if isinstance(value, dict) else (value,):
            bounded(each)
        return value

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


def bounded(value: Any) -> None:
    """Raises ValueError: a text, or a list of them, is too long to be an item's."""
    if isinstance(value, tuple) and len(value) > MAX_VALUES:
        raise ValueError(f"has {len(value):,} values, at most {MAX_VALUES:,} are taken")
    texts = value if isinstance(value, tuple) else (value,)
    if any(isinstance(each, str) and len(each.encode()) > MAX_BYTES for each in texts):
        raise ValueError(f"holds a text over {MAX_BYTES // 1_000_000} MB")
