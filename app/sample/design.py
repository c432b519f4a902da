"""Designs, as a maker would draw them up: one kind, shape, style and material, in some variants."""

import random
from dataclasses import dataclass

from app.sample.kinds import KINDS, Kind, Shape
from app.sample.styles import STYLES, Style
from app.sample.tones import colours
from app.sample.words.names import COLLECTIONS, Brand, brands_of

AFFINITY = 6.0  # how much likelier a style is to use a material it likes
MAX_COLOURS = 5
EDGELESS = ("round", "organic")  # outlines a straight border does not suit


@dataclass(frozen=True)
class Variant:
    """One thing to buy of a design: a size of the shape in one set of colours."""

    size: int  # index into the shape's sizes
    colour: str
    second: str
    third: str


@dataclass(frozen=True)
class Design:
    """What its variants share."""

    number: int
    kind: Kind
    shape: Shape
    style: Style
    material: str
    pattern: str
    frame: str
    frame_colour: str
    brand: Brand
    collection: str
    variants: tuple[Variant, ...]


def design(seed: int, number: int) -> Design:
    """The design of that number; it depends on the seed and the number alone."""
    chance = random.Random(f"design {seed} {number}")
    kind = chance.choices(KINDS, [kind.weight for kind in KINDS])[0]
    shape = chance.choice(kind.shapes)
    style = chance.choices(STYLES, [_fitness(style, kind) for style in STYLES])[0]
    material = chance.choices(
        kind.materials, [AFFINITY if name in style.materials else 1.0 for name in kind.materials]
    )[0]
    frame, frame_colour = chance.choice(style.frames)
    return Design(
        number, kind, shape, style, material, _pattern(kind, shape, style, chance), frame,
        frame_colour, chance.choice(brands_of(style.name)), chance.choice(COLLECTIONS),
        _variants(shape, material, style, chance),
    )  # fmt: skip


def _fitness(style: Style, kind: Kind) -> float:
    liked = sum(name in style.materials for name in kind.materials)
    return style.weight * (0.4 + liked)


def _pattern(kind: Kind, shape: Shape, style: Style, chance: random.Random) -> str:
    fitting = [name for name in kind.patterns if shape.name not in EDGELESS or name != "bordered"]
    weights = [3.0 if name in style.patterns or name == "plain" else 1.0 for name in fitting]
    return chance.choices(fitting, weights)[0]


def _variants(
    shape: Shape, material: str, style: Style, chance: random.Random
) -> tuple[Variant, ...]:
    choice = colours(material, style.colours)
    count = min(len(choice), chance.choices(range(1, MAX_COLOURS + 1), [3, 4, 4, 2, 1])[0])
    sizes = range(len(shape.sizes)) if chance.random() < 0.45 else [0]
    shown = chance.sample(choice, count)
    return tuple(
        Variant(size, colour, *_companions(colour, style, chance))
        for size in sizes
        for colour in shown
    )


def _companions(colour: str, style: Style, chance: random.Random) -> tuple[str, str]:
    others = [name for name in style.colours if name != colour]
    second, third = chance.sample(others, 2)
    return second, third
