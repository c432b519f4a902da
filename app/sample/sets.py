"""What things are photographed before: floors, walls, a table top."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from app.sample.palette import light
from app.sample.render.grains import LEVELS, grains
from app.sample.render.mesh import Floats
from app.sample.render.part import Light, Model, Part, part
from app.sample.solids import box

SIZE = 256
BOARDS = 6  # across a tile
BOARD_WIDTH = 0.14  # metres
PLAIN = {"concrete": ("concrete", "grey"), "jute": ("jute", "sand"), "terracotta": ("earthenware",
                                                                                    "terracotta"),
         "sand": ("travertine", "sand"), "light grey": ("concrete", "light grey")}  # fmt: skip


def floor(name: str, size: float, back: float) -> Part:
    """A floor at y = 0 from the wall at `back` forwards, wide enough for a thing of `size`."""
    reach = size * 9
    mesh = box(reach, 0.02, reach, 0.001).moved(0, -0.0101, back + reach * 0.42)
    if name in PLAIN:
        material, colour = PLAIN[name]
        return part(mesh, material, colour)
    boards = part(mesh, "paper", name)
    repeat = max(BOARDS * BOARD_WIDTH, size * 0.25)
    return replace(boards, tile=planks(name), tile_size=(repeat * 2.2, repeat))


def wall(paint: Light, back: float, size: float) -> Part:
    """A wall facing the viewer."""
    return part(
        box(size * 14, size * 8, 0.02, 0.001).moved(0, size * 2, back - 0.0101), "wall", paint
    )


def shelf_top(name: str, size: float, back: float) -> Model:
    """A table's top with a rounded front edge, seen close."""
    thick = size * 0.14
    deep = size * 2.2
    top = box(size * 9, thick, deep, thick * 0.3).moved(0, -thick / 2, back + deep / 2)
    if name in PLAIN:
        material, colour = PLAIN[name]
        return (part(top, material, colour),)
    return (part(top, "oak", name),)


@lru_cache(maxsize=16)
def planks(colour: str) -> Floats:
    """Floorboards as a tile, (n, n, 3) in linear light: staggered joints, each board its tone."""
    wood = grains()[LEVELS + 1]
    tile = np.empty((SIZE, SIZE, 3), np.float32)
    base = np.array(light(colour), np.float32)
    rows = np.arange(SIZE)
    chance = np.random.default_rng(5)
    high = SIZE / BOARDS
    for number in range(BOARDS):
        inside = (rows >= round(number * high)) & (rows < round((number + 1) * high))
        grain = np.roll(wood, chance.integers(0, SIZE, 2), axis=(0, 1))[inside]
        tone = 1 + 0.10 * chance.standard_normal()
        shade = tone * (1 + 0.16 * grain)
        joint = int(chance.integers(0, SIZE))
        shade[:, joint : joint + 1] *= 0.55
        shade[:1] *= 0.55
        tile[inside] = base * np.clip(shade, 0.3, 1.5)[..., None]
    return tile
