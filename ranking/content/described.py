"""An item as far as its content is read: what the mining of kinds is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ranking.arrays import Floats


@dataclass(frozen=True)
class Described:
    """`values` are the words of attribute values, `names` the attributes' names; `category` is a
    path, broadest first. `vector` is the item's own, [dimension] and of unit length, or None."""

    id: str
    title: str
    brand: str = ""
    category: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    values: frozenset[str] = frozenset()
    vector: Floats | None = None
    body_length: int = 0  # characters
    images: int = 0
    tags: int = 0
    medium: str = ""  # the description, where it is no longer than a line
    codes: tuple[str, ...] = ()
    price: float | None = None
    numbers: Mapping[str, float] = field(default_factory=dict)  # by attribute or role
