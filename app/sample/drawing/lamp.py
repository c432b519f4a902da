"""Lamps, lit."""

import numpy as np

from app.sample.drawing.covers import frame
from app.sample.look import Look
from app.sample.render.mesh import Mesh, joined
from app.sample.render.part import Model, Part, part
from app.sample.solids import ball, cylinder, lathe, ring, rod, smooth_profile, tube

WARM = (1.0, 0.86, 0.62)
CORD = "charcoal"


def draw(look: Look) -> Model:
    """A lamp in one of ten shapes; the first part is what glows."""
    return SHAPES[look.shape](look)


def _shade(look: Look, mesh: Mesh) -> Part:
    """A shade lit from within where light passes through it; a metal one only takes light."""
    opaque = look.material in ("brass", "copper", "steel", "powder-coated steel", "chrome", "iron")
    glow = 0.0 if opaque else (0.95 if look.material == "opal glass" else 0.62)
    return part(mesh, look.material, look.colour, glow=glow)


def _bulb(radius: float, y: float) -> Part:
    return part(ball(radius).moved(0, y, 0), "opal glass", WARM, glow=1.1)


def _foot(look: Look, radius: float) -> Mesh:
    return cylinder(radius, 0.025, edge=0.008)


def table_shade(look: Look) -> Model:
    """A turned body under a conical shade."""
    h, r = look.height, look.width / 2
    shade = lathe([(r, 0), (r * 0.68, h * 0.38), (r * 0.66, h * 0.38), (r * 0.97, 0)])
    base = smooth_profile(
        [
            (0, 0),
            (r * 0.5, 0),
            (r * 0.52, h * 0.03),
            (r * 0.62, h * 0.22),
            (r * 0.42, h * 0.42),
            (r * 0.12, h * 0.52),
            (r * 0.08, h * 0.62),
        ]
    )
    from app.sample.drawing.covers import accent

    return (
        _shade(look, shade.moved(0, h * 0.60, 0)),
        accent(look, lathe(base), "ceramic"),
        frame(look, cylinder(0.008, h * 0.2).moved(0, h * 0.55, 0)),
    )


def mushroom(look: Look) -> Model:
    """A dome on a stem, all of a piece."""
    h, r = look.height, look.width / 2
    dome = smooth_profile(
        [
            (0, h),
            (r * 0.55, h * 0.95),
            (r * 0.92, h * 0.78),
            (r, h * 0.60),
            (r * 0.93, h * 0.57),
            (r * 0.3, h * 0.58),
        ]
    )
    stem = smooth_profile(
        [(r * 0.62, 0), (r * 0.60, 0.02), (r * 0.30, h * 0.2), (r * 0.27, h * 0.6)]
    )
    return (_shade(look, lathe(dome)), part(lathe(stem), look.material, look.colour))


def globe(look: Look) -> Model:
    """A ball of opal glass on a foot."""
    r = look.width / 2
    y = look.height - r
    return (
        part(ball(r * 0.95).moved(0, y, 0), "opal glass", WARM, glow=0.95),
        frame(
            look,
            joined(
                _foot(look, r * 0.7),
                cylinder(r * 0.16, y - r * 0.8).moved(0, 0.01, 0),
                cylinder(r * 0.42, 0.05).moved(0, y - r, 0),
            ),
        ),
    )


def task(look: Look) -> Model:
    """A jointed arm over the desk."""
    h, r = look.height, look.width
    elbow, tip = (-r * 0.28, h * 0.58, 0.0), (r * 0.22, h * 0.95, 0.0)
    arms = [rod((-0.02, 0.02, 0), elbow, 0.009), rod(elbow, tip, 0.009)]
    joints = [ball(0.018).moved(*elbow), ball(0.016).moved(*tip)]
    hood = lathe([(0.025, 0.11), (0.035, 0.10), (0.085, 0.0), (0.08, 0.0), (0.02, 0.09)])
    return (
        part(ball(0.045).moved(tip[0] + 0.07, tip[1] - 0.09, 0), "opal glass", WARM, glow=1.2),
        part(
            hood.turned("z", 32).moved(tip[0] + 0.075, tip[1] - 0.11, 0), look.material, look.colour
        ),
        frame(look, joined(_foot(look, 0.09), *arms, *joints)),
    )


def tripod(look: Look) -> Model:
    """Three legs and a drum shade."""
    h, r = look.height, look.width / 2
    shade = lathe([(r, 0), (r * 0.92, h * 0.2), (r * 0.90, h * 0.2), (r * 0.97, 0)])
    angles = np.radians([30, 150, 270])
    feet = [
        rod(
            (0, h * 0.76, 0),
            (float(np.cos(a)) * r * 1.05, 0, float(np.sin(a)) * r * 1.05),
            0.018,
            end=0.013,
        )
        for a in angles
    ]
    return (
        _shade(look, shade.moved(0, h * 0.79, 0)),
        frame(look, joined(*feet)),
        frame(look, cylinder(0.03, 0.09).moved(0, h * 0.73, 0)),
    )


def arc(look: Look) -> Model:
    """A long bow from a heavy foot."""
    h, w = look.height, look.width
    t = np.linspace(0, 1, 22)
    x = -w * 0.42 + w * 0.86 * t**1.7
    y = h * np.sin(np.pi * (0.02 + 0.66 * t)) ** 0.75
    path = np.stack([x, y, 0 * t], -1).astype(np.float32)
    end = (float(x[-1]), float(y[-1]))
    r = 0.16
    hood = lathe(
        smooth_profile([(0, 0.16), (r * 0.5, 0.15), (r * 0.9, 0.08), (r, 0), (r * 0.96, 0)])
    )
    return (
        part(ball(0.09).moved(end[0], end[1] - 0.14, 0), "opal glass", WARM, glow=1.1),
        part(hood.moved(end[0], end[1] - 0.15, 0), look.material, look.colour),
        frame(look, tube(path, 0.013)),
        part(cylinder(0.15, 0.07, edge=0.02).moved(-w * 0.42, 0, 0), "marble", "charcoal"),
    )


def column(look: Look) -> Model:
    """A paper or fabric column that glows from top to bottom."""
    r, h = look.width / 2, look.height
    ribs = [
        ring(r * 1.0, 0.004).turned("x", 90).moved(0, y, 0) for y in np.linspace(0.08, h - 0.02, 9)
    ]
    swell = smooth_profile(
        [(r * 0.85, 0.05), (r, h * 0.3), (r * 0.8, h * 0.62), (r * 0.95, h * 0.85), (r * 0.7, h)]
    )
    return (
        _shade(look, lathe(swell)),
        frame(look, joined(ribs[0], ribs[-1].scaled(0.7, 1, 0.7), _foot(look, r * 0.8))),
    )


def dome(look: Look) -> Model:
    """A hanging half-ball."""
    r, h = look.width / 2, look.height
    drop = r * 0.85
    shell = smooth_profile(
        [(0, drop), (r * 0.45, drop * 0.93), (r * 0.85, drop * 0.5), (r, 0), (r * 0.98, 0)]
    )
    return (_bulb(r * 0.30, drop * 0.1), _shade(look, lathe(shell)), *_cord(look, drop, h))


def lantern(look: Look) -> Model:
    """A paper ball with ribs."""
    r = look.width / 2
    shares = [float(share) for share in np.linspace(-0.85, 0.85, 9)]
    ribs = [
        ring(r * (1 - share**2) ** 0.5 * 1.003, 0.002).turned("x", 90).moved(0, r * share, 0)
        for share in shares
    ]
    return (
        _shade(look, ball(r, squash=0.96)),
        part(joined(*ribs).scaled(1, 0.96, 1), "bamboo", "beige"),
        *_cord(look, r, look.height - r),
    )


def woven(look: Look) -> Model:
    """A bell of rattan."""
    r, h = look.width / 2, look.height
    bell = smooth_profile(
        [(r * 0.12, r * 1.1), (r * 0.3, r * 1.0), (r * 0.5, r * 0.6), (r * 0.95, r * 0.18), (r, 0)]
    )
    return (
        _bulb(r * 0.24, r * 0.4),
        part(lathe(bell), "rattan", look.colour, glow=0.25),
        *_cord(look, r * 1.1, h),
    )


def cone(look: Look) -> Model:
    """A hanging cone of metal."""
    r, h = look.width / 2, look.height
    shell = [(r * 0.14, r * 1.3), (r * 0.16, r * 1.25), (r, 0), (r * 0.98, 0), (r * 0.14, r * 1.2)]
    return (
        _bulb(r * 0.3, r * 0.12),
        part(lathe(shell), look.material, look.colour),
        *_cord(look, r * 1.3, h),
    )


def _cord(look: Look, low: float, high: float) -> Model:
    cap = cylinder(0.028, 0.05).moved(0, low - 0.01, 0)
    return (
        part(
            cylinder(0.005, max(high - low, 0.1), segments=8, edge=0.001).moved(0, low, 0),
            "cotton",
            CORD,
        ),
        frame(look, cap),
    )


SHAPES = {
    "cone shade": table_shade, "mushroom": mushroom, "globe": globe, "task": task,
    "tripod": tripod, "arc": arc, "column": column, "dome pendant": dome,
    "paper lantern": lantern, "woven pendant": woven, "cone pendant": cone,
}  # fmt: skip
