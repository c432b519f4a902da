"""Patterns by name; each file holds the siblings of one family.

A pattern takes a `Canvas` and gives a picture of it, (n, n, 3) in linear light.
"""

from functools import lru_cache

from app.sample.palette import light
from app.sample.patterns import art, rugs, textiles
from app.sample.patterns.canvas import Canvas, Pattern, canvas
from app.sample.render.mesh import Floats

FAMILIES: tuple[dict[str, Pattern], ...] = (textiles.PATTERNS, rugs.PATTERNS, art.PATTERNS)
PATTERNS: dict[str, Pattern] = {name: made for family in FAMILIES for name, made in family.items()}


@lru_cache(maxsize=64)
def tile(pattern: str, colours: tuple[str, str, str], seed: int) -> Floats:
    """The picture of a pattern in three named colours, the first one leading."""
    first, second, third = (light(name) for name in colours)
    return PATTERNS[pattern](canvas(first, second, third, seed))


__all__ = ["PATTERNS", "Canvas", "tile"]
