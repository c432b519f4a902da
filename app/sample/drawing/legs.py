"""Feet to stand on; each way of making them takes the look and where they go."""

from collections.abc import Callable

from app.sample.drawing.covers import frame
from app.sample.look import Look
from app.sample.render.mesh import joined
from app.sample.render.part import Model
from app.sample.solids import box, cylinder, rod

Corners = tuple[float, float, float]  # half the width, half the depth, the height

Legs = Callable[[Look, Corners], Model]
LOW = 0.25  # metres
SIDES = ((-1, -1), (-1, 1), (1, -1), (1, 1))


def tapered(look: Look, corners: Corners) -> Model:
    """Round, splayed and thinner towards the floor."""
    x, z, height = corners
    rods = [
        rod((sx * x * 0.94, height, sz * z * 0.9), (sx * x, 0, sz * z), 0.024, end=0.012)
        for sx, sz in SIDES
    ]
    return (frame(look, joined(*rods)),)


def square(look: Look, corners: Corners) -> Model:
    """Straight posts."""
    x, z, height = corners
    posts = [box(0.05, height, 0.05).moved(sx * x, height / 2, sz * z) for sx, sz in SIDES]
    return (frame(look, joined(*posts)),)


def hairpin(look: Look, corners: Corners) -> Model:
    """Bent rods of steel, two to a corner."""
    x, z, height = corners
    rods = [
        rod((sx * x * share, height, sz * z * other), (sx * x, 0.004, sz * z), 0.007)
        for sx, sz in SIDES
        for share, other in ((0.86, 1.0), (1.0, 0.8))
    ]
    return (frame(look, joined(*rods)),)


def sled(look: Look, corners: Corners) -> Model:
    """A closed loop of flat bar at each side."""
    x, z, height = corners
    bars = []
    for side in (-1, 1):
        bars.append(box(0.03, 0.015, 2 * z, 0.003).moved(side * x, 0.008, 0))
        bars.append(box(0.03, height, 0.015, 0.003).moved(side * x, height / 2, z - 0.008))
        bars.append(box(0.03, height, 0.015, 0.003).moved(side * x, height / 2, -z + 0.008))
    return (frame(look, joined(*bars)),)


def bun(look: Look, corners: Corners) -> Model:
    """Short turned feet."""
    x, z, height = corners
    feet = [cylinder(0.032, height, top=0.042).moved(sx * x, 0, sz * z) for sx, sz in SIDES]
    return (frame(look, joined(*feet)),)


def plinth(look: Look, corners: Corners) -> Model:
    """A base set back in the shade."""
    x, z, height = corners
    return (frame(look, box(2 * x, height, 2 * z).moved(0, height / 2, 0)),)


BY_STYLE: dict[str, Legs] = {
    "mid-century": tapered, "scandinavian": tapered, "industrial": hairpin, "art deco": plinth,
    "boho": bun, "coastal": square, "japandi": square, "rustic": square, "minimalist": sled,
    "classic": bun,
}  # fmt: skip


def legs(look: Look, corners: Corners) -> Model:
    """The feet that the look's style would have; a closed base is for what stands low."""
    made = BY_STYLE[look.style]
    return (tapered if made is plinth and corners[2] > LOW else made)(look, corners)
