"""What patterns are painted on."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from app.sample.render.compiled import compiled
from app.sample.render.mesh import Floats

SIZE = 256
Light = tuple[float, float, float]


@dataclass(frozen=True)
class Canvas:
    """`u`, `v` (n, n) run from 0 to 1, left to right and top to bottom."""

    u: Floats
    v: Floats
    first: Light
    second: Light
    third: Light
    random: random.Random

    def filled(self, colour: Light | None = None) -> Floats:
        """A picture all in `colour`, the first one where none is named."""
        picture = np.empty((*self.u.shape, 3), np.float32)
        picture[:] = colour or self.first
        return picture


Pattern = Callable[[Canvas], Floats]


def canvas(first: Light, second: Light, third: Light, seed: int) -> Canvas:
    """A fresh canvas; the same seed gives the same picture."""
    u, v = _grid()
    return Canvas(u, v, first, second, third, random.Random(seed))


@cache
def _grid() -> tuple[Floats, Floats]:
    line = (np.arange(SIZE, dtype=np.float32) + 0.5) / SIZE
    u, v = np.meshgrid(line, line)
    return u, v


def laid(picture: Floats, colour: Light, share: Floats) -> Floats:
    """`picture` with `colour` over it where `share` (n, n) is 1, blended between; in place."""
    _lay(picture, *colour, np.asarray(share, np.float32))
    return picture


@compiled
def _lay(picture: Floats, red: float, green: float, blue: float, share: Floats) -> None:
    for y in range(picture.shape[0]):
        for x in range(picture.shape[1]):
            part = min(max(share[y, x], 0.0), 1.0)
            if part > 0:
                picture[y, x, 0] += (red - picture[y, x, 0]) * part
                picture[y, x, 1] += (green - picture[y, x, 1]) * part
                picture[y, x, 2] += (blue - picture[y, x, 2]) * part


def below(field: Floats, limit: float, soft: float = 0.012) -> Floats:
    """1 where `field` is under `limit`, with an edge `soft` wide."""
    result: Floats = np.clip((limit - field) / soft + 0.5, 0, 1)
    return result


def between(low: Light, high: Light, share: float) -> Light:
    """A colour on the way from one to another."""
    r, g, b = (a + (c - a) * share for a, c in zip(low, high, strict=True))
    return r, g, b
