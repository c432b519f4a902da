"""An item: one thing of a catalogue, its fields under their roles. What is indexed and shown."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

Attribute = str | float | bool | datetime | tuple[str, ...] | tuple[float, ...]


class Item(BaseModel):
    """Values by role; `attributes` by the field's name. Absent is None or empty, never ''."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str = ""
    body: str = ""
    code: tuple[str, ...] = ()
    image: tuple[str, ...] = ()
    video: tuple[str, ...] = ()
    price: float | None = None
    currency: str | None = None
    category: tuple[str, ...] = ()  # a path: broadest first
    brand: str | None = None
    colour: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    seller: str | None = None
    group: str | None = None
    url: str | None = None
    published: datetime | None = None
    licence: str | None = None
    language: str | None = None
    popularity: float | None = None
    stock: float | None = None
    rating: float | None = None
    attributes: dict[str, Attribute] = {}
