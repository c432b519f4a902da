"""Drawings: one file per kind of thing, each with `draw(look)` and the shapes it knows.

A model stands on y = 0 about the origin and faces +z. Adding a kind is adding a file and a line.
"""

from collections.abc import Callable
from types import ModuleType

from app.sample.drawing import (
    armchair,
    bed,
    chair,
    lamp,
    plant,
    rug,
    sofa,
    storage,
    table,
    textile,
    vase,
    wall,
)
from app.sample.look import Look
from app.sample.render.part import Model

DRAWINGS: tuple[ModuleType, ...] = (
    sofa, armchair, chair, table, bed, storage, lamp, rug, vase, textile, wall, plant,
)  # fmt: skip
_BY_NAME = {module.__name__.rpartition(".")[2]: module for module in DRAWINGS}


def draw(look: Look) -> Model:
    """The model of a look. Raises KeyError for a kind or shape without a drawing."""
    make: Callable[[Look], Model] = _BY_NAME[look.kind].draw
    return make(look)
