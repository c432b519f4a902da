"""Dining chairs, stools and benches."""

import numpy as np

from app.sample.drawing.covers import body, frame
from app.sample.drawing.legs import legs, tapered
from app.sample.look import Look
from app.sample.render.mesh import Mesh, joined
from app.sample.render.part import Model
from app.sample.solids import box, cushion, cylinder, ring, rod, slab, tube
from app.sample.solids.slab import outline


def draw(look: Look) -> Model:
    """A chair in one of eight shapes."""
    return SHAPES[look.shape](look)


def _seat(look: Look, height: float, thick: float = 0.05) -> Mesh:
    return cushion(look.width, thick, look.depth, edge=0.025, swell=0.25).moved(0, height, 0)


def _posts(look: Look, seat: float) -> list[Mesh]:
    x, z = look.width / 2 - 0.03, look.depth / 2 - 0.03
    return (
        [rod((s * x, 0, -z - 0.03), (s * x * 0.98, seat, -z), 0.017) for s in (-1, 1)]
        + [
            rod((s * x * 0.98, seat, -z), (s * x * 0.95, look.height, -z - 0.09), 0.017, end=0.013)
            for s in (-1, 1)
        ]
        + [rod((s * x, 0, z), (s * x * 0.96, seat, z * 0.96), 0.014, end=0.019) for s in (-1, 1)]
    )


def spindle(look: Look) -> Model:
    """A fan of thin sticks under a bent rail."""
    seat, z = 0.45, look.depth / 2 - 0.03
    sticks = [
        rod(
            (x * look.width * 0.7, seat, -z),
            (x * look.width * 0.92, look.height - 0.02, -z - 0.09),
            0.008,
        )
        for x in np.linspace(-0.42, 0.42, 7)
    ]
    arc = [
        (x * look.width, look.height - 0.02 - 0.05 * (2 * x) ** 2, -z - 0.10 + 0.05 * (2 * x) ** 2)
        for x in np.linspace(-0.5, 0.5, 13)
    ]
    rail = tube(arc, 0.018, sides=8)
    return (
        frame(look, joined(*sticks, rail)),
        frame(look, _seat(look, seat, 0.04)),
        *tapered(look, (look.width / 2 - 0.02, look.depth / 2 - 0.02, seat)),
    )


def ladder(look: Look) -> Model:
    """Slats between two posts, a woven seat."""
    seat, z = 0.45, look.depth / 2 - 0.03
    levels = np.linspace(seat + 0.14, look.height - 0.04, 4)
    slats = [
        box(look.width - 0.07, 0.045, 0.016, 0.007).moved(
            0, float(y), -z - 0.09 * (float(y) - seat) / (look.height - seat)
        )
        for y in levels
    ]
    return (frame(look, joined(*_posts(look, seat), *slats)), body(look, _seat(look, seat)))


def cross_back(look: Look) -> Model:
    """Two bent laths that cross under a round rail."""
    seat, z = 0.46, look.depth / 2 - 0.03
    w, top = look.width / 2 - 0.05, look.height - 0.03
    laths = [
        tube(
            [
                (s * w, seat + 0.02, -z),
                (0, (seat + top) / 2 + 0.06, -z - 0.06),
                (-s * w, top, -z - 0.08),
            ],
            0.010,
        )
        for s in (-1, 1)
    ]
    rail = box(look.width - 0.03, 0.06, 0.022, 0.01).moved(0, top, -z - 0.085)
    return (frame(look, joined(*_posts(look, seat), *laths, rail)), body(look, _seat(look, seat)))


def shell(look: Look) -> Model:
    """A moulded seat and back in one curve."""
    line = np.array(
        [
            (0.46, 0.23),
            (0.44, 0.12),
            (0.43, -0.05),
            (0.46, -0.17),
            (0.56, -0.235),
            (0.70, -0.27),
            (look.height, -0.30),
        ]
    )
    t = np.linspace(0, 1, 24)
    knots = np.linspace(0, 1, len(line))
    y, z = np.interp(t, knots, line[:, 0]), np.interp(t, knots, line[:, 1])
    smooth = np.ones(5) / 5
    y[2:-2], z[2:-2] = np.convolve(y, smooth, "valid"), np.convolve(z, smooth, "valid")
    across = np.linspace(-1, 1, 15)
    half = (
        look.width / 2 * (0.92 + 0.08 * np.sin(np.pi * t)) * np.clip((1.03 - t) * 9, 0.5, 1) ** 0.4
    )
    points = np.stack(
        [
            across[None, :] * half[:, None],
            y[:, None] + 0.05 * across[None, :] ** 2 * (1 - t[:, None]),
            z[:, None] + 0.10 * across[None, :] ** 2 * t[:, None],
        ],
        -1,
    ).astype(np.float32)
    from app.sample.solids import surface

    skin = surface(points)
    return (
        body(look, joined(skin, skin.moved(0, -0.014, -0.006))),
        *tapered(look, (look.width / 2 - 0.03, 0.21, 0.43)),
    )


def upholstered(look: Look) -> Model:
    """A padded seat and a padded back."""
    seat = 0.47
    back = cushion(look.width * 0.96, 0.08, look.height - seat - 0.06, edge=0.035, swell=0.25)
    return (
        body(look, _seat(look, seat, 0.1)),
        body(
            look,
            back.turned("x", 80).moved(0, (look.height + seat) / 2 + 0.03, -look.depth / 2 + 0.01),
        ),
        *legs(look, (look.width / 2 - 0.03, look.depth / 2 - 0.03, seat - 0.04)),
    )


def cantilever(look: Look) -> Model:
    """One bent steel tube, no back legs."""
    x, z, seat = look.width / 2 - 0.015, look.depth / 2, 0.45
    path = [
        (x, look.height, -z - 0.05),
        (x, seat + 0.12, -z),
        (x, seat, -z + 0.06),
        (x, seat, z - 0.06),
        (x, seat - 0.06, z),
        (x, 0.07, z + 0.01),
        (x, 0.012, z - 0.05),
        (x, 0.012, -z + 0.05),
        (x * 0.9, 0.012, -z),
        (-x * 0.9, 0.012, -z),
        (-x, 0.012, -z + 0.05),
        (-x, 0.012, z - 0.05),
        (-x, 0.07, z + 0.01),
        (-x, seat - 0.06, z),
        (-x, seat, z - 0.06),
        (-x, seat, -z + 0.06),
        (-x, seat + 0.12, -z),
        (-x, look.height, -z - 0.05),
    ]
    back = box(look.width - 0.02, look.height - seat - 0.17, 0.022, 0.01)
    return (
        frame(look, tube(path, 0.012)),
        body(look, box(look.width - 0.01, 0.03, look.depth - 0.04, 0.014).moved(0, seat + 0.01, 0)),
        body(look, back.turned("x", -6).moved(0, (look.height + seat) / 2 + 0.07, -z - 0.02)),
    )


def stool(look: Look) -> Model:
    """A tall seat with a foot ring."""
    seat = look.height - 0.05
    r = look.width / 2
    feet = [
        rod(
            (sx * r * 0.55, seat, sz * r * 0.55),
            (sx * r * 0.95, 0, sz * r * 0.95),
            0.015,
            end=0.012,
        )
        for sx in (-1, 1)
        for sz in (-1, 1)
    ]
    hoop = ring(r * 1.10, 0.008).turned("x", 90).moved(0, seat * 0.36, 0)
    top = slab(outline("round", look.width, look.width), 0.07, 0.03).moved(0, look.height, 0)
    return (frame(look, joined(*feet, hoop)), body(look, top))


def bench(look: Look) -> Model:
    """A long padded board."""
    seat = look.height - 0.05
    pad = cushion(look.width, 0.09, look.depth, edge=0.03, swell=0.12).moved(0, seat, 0)
    shelf = cylinder(0.012, look.width - 0.16).turned("z", 90).moved(look.width / 2 - 0.08, 0.14, 0)
    return (
        body(look, pad),
        frame(look, box(look.width - 0.03, 0.03, look.depth - 0.04).moved(0, seat - 0.055, 0)),
        frame(look, shelf),
        *legs(look, (look.width / 2 - 0.06, look.depth / 2 - 0.05, seat - 0.05)),
    )


SHAPES = {
    "spindle-back": spindle, "ladder-back": ladder, "cross-back": cross_back, "shell": shell,
    "upholstered": upholstered, "cantilever": cantilever, "bar stool": stool, "bench": bench,
}  # fmt: skip
