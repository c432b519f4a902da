"""Cushions, throws and curtains."""

import numpy as np

from app.sample.drawing.covers import body, frame
from app.sample.look import Look
from app.sample.render.mesh import joined
from app.sample.render.part import Model, part
from app.sample.solids import (
    ball,
    cushion,
    cylinder,
    drape,
    lathe,
    ring,
    rod,
    smooth_profile,
    surface,
)


def draw(look: Look) -> Model:
    """A textile in one of six shapes."""
    return SHAPES[look.shape](look)


def square(look: Look) -> Model:
    """A filled cover leaning back, corners pointed."""
    pad = cushion(look.width, 0.10, look.height, edge=0.02, swell=1.1)
    x, z = pad.points[:, 0] / (look.width / 2), pad.points[:, 2] / (look.height / 2)
    pinch = 1 - 0.07 * (1 - np.abs(x) ** 2) * np.abs(z) ** 3
    points = pad.points.copy()
    points[:, 2] *= pinch
    points[:, 0] *= 1 - 0.07 * (1 - np.abs(z) ** 2) * np.abs(x) ** 3
    from dataclasses import replace

    shaped = replace(pad, points=points).turned("x", 70).moved(0, look.height / 2 - 0.01, 0)
    return (body(look, shaped, repeat=look.width), *_tassels(look))


def _tassels(look: Look) -> Model:
    if look.style != "boho" or look.shape != "square":
        return ()
    corners = [
        (sx * look.width / 2, look.height * (0.5 + 0.47 * sy), -0.17 * look.height * sy)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    tufts = [
        rod((x, y, z), (x * 1.08, y - 0.05, z + 0.01), 0.006, end=0.012) for x, y, z in corners
    ]
    return (part(joined(*tufts), "cotton", look.second),)


def round_(look: Look) -> Model:
    """A pleated disc with a button."""
    r = look.width / 2
    disc = lathe(
        smooth_profile(
            [(0, -0.055), (r * 0.7, -0.06), (r, 0), (r * 0.7, 0.06), (r * 0.1, 0.045), (0, 0.04)]
        ),
        flutes=20,
        depth=0.03,
    )
    knob = ball(0.018).moved(0, 0.045, 0)
    tilted = joined(disc).turned("x", 68).moved(0, r * 0.97, 0)
    return (
        body(look, tilted),
        part(knob.turned("x", 68).moved(0, r * 0.97, 0), look.material, look.second),
    )


def bolster(look: Look) -> Model:
    """A roll with piped ends."""
    r = look.height / 2
    roll = cylinder(r, look.width, edge=0.02).turned("z", 90).moved(look.width / 2, r, 0)
    piping = [
        ring(r * 0.96, 0.006).turned("y", 90).moved(s * look.width / 2 * 0.99, r, 0)
        for s in (-1, 1)
    ]
    return (body(look, roll), part(joined(*piping), look.material, look.second))


def throw(look: Look) -> Model:
    """A blanket hung over a rail, with fringe."""
    w, front = look.width * 0.62, look.height * 0.48
    t = np.linspace(0, 1, 26)
    bar = front + 0.10
    fall = np.where(t < 0.45, bar - (0.45 - t) / 0.45 * front * 0.7, bar - (t - 0.5) / 0.5 * front)
    fall = np.where((t >= 0.45) & (t <= 0.5), bar + 0.01, fall)
    z = np.where(t < 0.45, -0.035, 0.035)
    z = np.convolve(np.pad(z, 2, mode="edge"), np.ones(5) / 5, "valid")
    x = np.linspace(-w / 2, w / 2, 31)
    ripple = 0.014 * np.sin(x * 22)[None, :] * (0.3 + np.abs(t - 0.47)[:, None] * 1.6)
    points = np.stack(
        [np.repeat(x[None], 26, 0), np.repeat(fall[:, None], 31, 1), z[:, None] + ripple], -1
    )
    posts = [
        rod((s * (w / 2 + 0.08), 0, -0.14 * k), (s * (w / 2 + 0.08), bar + 0.01, 0), 0.012)
        for s in (-1, 1)
        for k in (-1, 1)
    ]
    rail = rod((-w / 2 - 0.08, bar, 0), (w / 2 + 0.08, bar, 0), 0.014)
    low = float(fall[-1])
    threads = [
        rod(
            (a, low, 0.035 + 0.014 * np.sin(a * 22) * 1.15), (a, low - 0.06, 0.04), 0.005, end=0.003
        )
        for a in np.linspace(-w / 2, w / 2, 30)
    ]
    return (
        body(look, surface(points.astype(np.float32)), repeat=0.4),
        body(look, joined(*threads)),
        frame(look, joined(*posts, rail)),
    )


def curtain(look: Look) -> Model:
    """Two panels on a rod, open in the middle."""
    half = look.width * 0.36
    top = look.height
    cloth = drape(half, look.height - 0.03, folds=7, depth=0.045)
    pole = rod((-look.width / 2 - 0.1, top + 0.02, 0), (look.width / 2 + 0.1, top + 0.02, 0), 0.014)
    ends = [ball(0.03).moved(s * (look.width / 2 + 0.11), top + 0.02, 0) for s in (-1, 1)]
    place = look.width / 2 - half / 2
    return (
        body(look, cloth.moved(-place, top, 0)),
        body(look, cloth.scaled(-1, 1, 1).moved(place, top, 0)),
        frame(look, joined(pole, *ends)),
    )


SHAPES = {
    "square": square, "lumbar": square, "round": round_, "bolster": bolster, "throw": throw,
    "curtain": curtain,
}  # fmt: skip
