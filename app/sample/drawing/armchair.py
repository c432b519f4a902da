"""Armchairs and poufs."""

from app.sample.drawing.covers import accent, body, frame
from app.sample.drawing.legs import legs
from app.sample.look import Look
from app.sample.render.mesh import joined
from app.sample.render.part import Model
from app.sample.solids import box, cushion, cylinder, lathe, rod, smooth_profile


def draw(look: Look) -> Model:
    """An armchair in one of five shapes, or a pouf."""
    return SHAPES[look.shape](look)


def club(look: Look) -> Model:
    """A deep box with soft arms."""
    arm, leg = 0.17, 0.13
    inner = look.width - 2 * arm
    side = box(arm, look.height * 0.68 - leg, look.depth, 0.06)
    back = cushion(inner, 0.2, look.height - 0.36, edge=0.07, swell=0.3).turned("x", 80)
    return (
        *(
            body(look, side.moved(s * (look.width - arm) / 2, look.height * 0.34 + leg / 2, 0))
            for s in (-1, 1)
        ),
        body(
            look,
            box(look.width - 0.03, look.height - leg - 0.06, 0.15, 0.06).moved(
                0, (look.height + leg) / 2 - 0.03, -look.depth / 2 + 0.08
            ),
        ),
        body(look, box(look.width - 0.05, 0.16, look.depth - 0.03, 0.02).moved(0, leg + 0.08, 0)),
        body(
            look,
            cushion(inner - 0.01, 0.18, look.depth - 0.15, edge=0.06, swell=0.3).moved(
                0, leg + 0.24, 0.06
            ),
        ),
        body(look, back.moved(0, look.height / 2 + 0.2, -look.depth / 2 + 0.25)),
        *legs(look, (look.width / 2 - 0.08, look.depth / 2 - 0.08, leg)),
    )


def wingback(look: Look) -> Model:
    """A tall back with ears."""
    leg = 0.19
    tall = look.height - leg
    inner = look.width - 0.24
    wing = box(0.09, tall * 0.55, 0.34, 0.04)
    arm = box(0.12, 0.3, look.depth - 0.08, 0.05)
    return (
        body(
            look,
            cushion(inner + 0.06, 0.16, tall, edge=0.06, swell=0.2)
            .turned("x", 83)
            .moved(0, leg + tall / 2, -look.depth / 2 + 0.14),
        ),
        *(
            body(
                look,
                wing.turned("y", -14 * s).moved(
                    s * (inner / 2 + 0.04), leg + tall * 0.70, -look.depth / 2 + 0.27
                ),
            )
            for s in (-1, 1)
        ),
        *(body(look, arm.moved(s * (look.width - 0.12) / 2, leg + 0.29, 0.02)) for s in (-1, 1)),
        body(look, box(look.width - 0.05, 0.15, look.depth - 0.04, 0.03).moved(0, leg + 0.08, 0)),
        body(
            look,
            cushion(inner, 0.16, look.depth - 0.12, edge=0.06, swell=0.35).moved(
                0, leg + 0.22, 0.06
            ),
        ),
        *legs(look, (look.width / 2 - 0.1, look.depth / 2 - 0.1, leg)),
    )


def tub(look: Look) -> Model:
    """A low shell that wraps around."""
    wall = cushion(look.width * 2.05, 0.15, look.height - 0.12, edge=0.07, swell=0.05)
    shell = wall.turned("x", 90).moved(0, look.height / 2 + 0.05, 0).bent(look.width * 0.44)
    seat = lathe(
        smooth_profile([(0, 0.2), (0.33, 0.2), (0.36, 0.26), (0.34, 0.36), (0.2, 0.4), (0, 0.405)])
    ).scaled(look.width / 0.80, 1, look.width / 0.80)
    return (
        body(look, shell.moved(0, 0, -look.width * 0.42)),
        body(look, seat),
        body(look, cylinder(look.width * 0.43, 0.14, edge=0.04).moved(0, 0.09, 0)),
        *legs(look, (look.width * 0.26, look.width * 0.26, 0.1)),
    )


def lounge(look: Look) -> Model:
    """An open frame with two loose cushions."""
    x, z = look.width / 2 - 0.03, look.depth / 2 - 0.04
    bars = []
    for s in (-1, 1):
        bars.append(rod((s * x, 0.56, -z * 0.75), (s * x, 0, -z), 0.022, end=0.016))
        bars.append(rod((s * x, 0.58, z * 0.85), (s * x, 0, z), 0.022, end=0.016))
        bars.append(box(0.07, 0.028, look.depth * 0.95, 0.013).moved(s * x, 0.58, 0.02))
        bars.append(rod((s * x, 0.30, z * 0.9), (s * x, 0.26, -z * 0.8), 0.02))
        bars.append(
            rod((s * (x - 0.06), 0.24, -z * 0.5), (s * (x - 0.06), look.height, -z * 1.3), 0.02)
        )
    bars.append(rod((-x, 0.29, z * 0.85), (x, 0.29, z * 0.85), 0.018))
    bars.append(rod((-x, look.height - 0.02, -z * 1.28), (x, look.height - 0.02, -z * 1.28), 0.018))
    pad = look.width - 0.14
    return (
        frame(look, joined(*bars)),
        body(
            look,
            cushion(pad, 0.14, look.depth - 0.1, edge=0.05, swell=0.3)
            .turned("x", 4)
            .moved(0, 0.38, 0.04),
        ),
        body(
            look,
            cushion(pad, 0.14, look.height - 0.36, edge=0.05, swell=0.3)
            .turned("x", 72)
            .moved(0, look.height / 2 + 0.21, -z * 0.82),
        ),
    )


def slipper(look: Look) -> Model:
    """No arms: a seat and an upright back."""
    leg = 0.16
    return (
        body(
            look,
            cushion(look.width, 0.26, look.depth, edge=0.08, swell=0.2).moved(0, leg + 0.14, 0),
        ),
        body(
            look,
            cushion(look.width, 0.17, look.height - leg - 0.2, edge=0.08, swell=0.25)
            .turned("x", 80)
            .moved(0, look.height / 2 + leg / 2 + 0.1, -look.depth / 2 + 0.09),
        ),
        accent(
            look,
            cushion(look.width * 0.66, 0.11, 0.28, edge=0.03, swell=0.7)
            .turned("x", 70)
            .moved(0, leg + 0.42, -look.depth / 2 + 0.25),
            "linen",
        ),
        *legs(look, (look.width / 2 - 0.07, look.depth / 2 - 0.08, leg)),
    )


def pouf(look: Look) -> Model:
    """A round soft seat."""
    r, h = look.width / 2, look.height
    profile = smooth_profile(
        [
            (0, 0),
            (r * 0.8, 0),
            (r * 0.98, h * 0.22),
            (r, h * 0.55),
            (r * 0.86, h * 0.88),
            (r * 0.4, h * 0.99),
            (0, h),
        ]
    )
    return (body(look, lathe(profile, flutes=10, depth=0.05)),)


SHAPES = {
    "club": club, "wingback": wingback, "tub": tub, "lounge": lounge, "slipper": slipper,
    "pouf": pouf,
}  # fmt: skip
