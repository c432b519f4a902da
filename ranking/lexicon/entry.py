"""What a lexicon learns from: one item's words and values, and the fields they stand in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """What a field says of an item, as far as a query may mean it."""

    BRAND = "brand"
    COLOUR = "colour"
    CATEGORY = "category"
    LICENCE = "licence"
    LANGUAGE = "language"
    PRICE = "price"
    RATING = "rating"
    POPULARITY = "popularity"
    STOCK = "stock"
    TAG = "tag"
    TRAIT = "trait"  # any other text: material, style, connector, …
    TRUTH = "truth"  # yes or no
    NUMBER = "number"
    YEAR = "year"  # of a date


# What is a number in an entry.
MEASURED = (
    Part.PRICE, Part.RATING, Part.POPULARITY, Part.STOCK, Part.NUMBER, Part.TRUTH, Part.YEAR,
)  # fmt: skip


@dataclass(frozen=True)
class FieldInfo:
    """A field as filters call it; `unit` as the catalogue writes it, e.g. `inch`."""

    name: str
    part: Part
    label: str
    unit: str | None = None


@dataclass(frozen=True)
class Entry:
    """One item. Values and numbers by field name; a truth is a number, 1 or 0."""

    title: str
    prose: str = ""
    codes: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
