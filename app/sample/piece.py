"""A piece: one item of the shop, with all that is true of it."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.sample.design import Design, Variant
from app.sample.look import Look

NOW = datetime(2026, 10, 1, 9, 0, tzinfo=UTC)  # the shop's today, fixed so that items are the same


@dataclass(frozen=True)
class Piece:
    """A variant of a design, priced and in stock."""

    number: int
    design: Design
    variant: Variant
    price: float
    stock: int
    popularity: float
    rating: float | None
    reviews: int
    published: datetime
    seller: str

    @property
    def id(self) -> str:
        """Its id in the catalogue."""
        return f"p{self.number:05d}"

    @property
    def group(self) -> str:
        """What all variants of the design share."""
        return f"d{self.design.number:05d}"

    @property
    def size(self) -> tuple[int, int, int]:
        """Width, depth and height in centimetres."""
        return self.design.shape.sizes[self.variant.size]

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours one sees, the leading one first."""
        v = self.variant
        return (v.colour,) if self.design.pattern == "plain" else (v.colour, v.second, v.third)

    def look(self) -> Look:
        """What its drawing needs."""
        d, v = self.design, self.variant
        width, depth, height = (value / 100 for value in self.size)
        return Look(
            kind=d.kind.drawing, shape=d.shape.name, style=d.style.name, material=d.material,
            colour=v.colour, second=v.second, third=v.third, pattern=d.pattern, frame=d.frame,
            frame_colour=d.frame_colour, width=width, depth=depth, height=height, seed=d.number,
        )  # fmt: skip


def aged(chance: random.Random) -> datetime:
    """When it was put up: mostly within the last year, at most four years back."""
    days = min(chance.expovariate(1 / 320), 1460)
    return NOW - timedelta(minutes=int(days * 1440))
