"""Tables of every height, and desks."""

from app.sample.drawing.covers import body, frame
from app.sample.drawing.legs import legs, square
from app.sample.look import Look
from app.sample.render.mesh import Mesh, joined
from app.sample.render.part import Model
from app.sample.solids import box, cylinder, lathe, outline, ring, rod, slab, smooth_profile

TOP = 0.032


def draw(look: Look) -> Model:
    """A table in one of ten shapes."""
    return SHAPES[look.shape](look)


def _top(look: Look, shape: str) -> Mesh:
    if shape == "rectangular":
        return box(look.width, TOP, look.depth, 0.007).moved(0, look.height - TOP / 2, 0)
    return slab(outline(shape, look.width, look.depth), TOP, 0.008).moved(0, look.height, 0)


def rectangular(look: Look) -> Model:
    """Four legs and an apron."""
    inset = 0.05
    apron = box(look.width - 0.18, 0.05, look.depth - 0.16, 0.004)
    return (
        body(look, _top(look, "rectangular")),
        frame(look, apron.moved(0, look.height - TOP - 0.025, 0)),
        *legs(look, (look.width / 2 - inset, look.depth / 2 - inset, look.height - TOP)),
    )


def round_(look: Look) -> Model:
    """A disc on four legs."""
    reach = min(look.width, look.depth) * 0.33
    scale = look.width / min(look.width, look.depth)
    return (
        body(look, _top(look, "round")),
        *legs(look, (reach * scale, reach, look.height - TOP)),
    )


def organic(look: Look) -> Model:
    """A pebble-shaped top on three round posts."""
    w, d = look.width * 0.28, look.depth * 0.24
    posts = [
        cylinder(0.055, look.height - TOP).moved(x, 0, z)
        for x, z in ((-w, -d), (w, -d * 0.7), (0.02, d))
    ]
    return (body(look, _top(look, "organic")), frame(look, joined(*posts)))


def pedestal(look: Look) -> Model:
    """A round top on one turned foot."""
    reach, top = min(look.width, look.depth) * 0.30, look.height - TOP
    profile = smooth_profile(
        [
            (reach, 0),
            (reach, 0.015),
            (reach * 0.55, 0.05),
            (reach * 0.22, top * 0.3),
            (reach * 0.17, top * 0.6),
            (reach * 0.3, top * 0.92),
            (reach * 0.4, top),
        ]
    )
    return (body(look, _top(look, "round")), frame(look, lathe(profile)))


def drum(look: Look) -> Model:
    """A fluted cylinder with a lid."""
    r = look.width / 2
    wall = [(r * 0.96, 0), (r, 0.02), (r, look.height - TOP - 0.01), (r * 0.97, look.height - TOP)]
    return (
        frame(look, lathe(wall, flutes=26, depth=0.05)),
        body(
            look,
            slab(outline("round", look.width * 1.04, look.width * 1.04), TOP, 0.01).moved(
                0, look.height, 0
            ),
        ),
    )


def tray(look: Look) -> Model:
    """A rimmed tray on a slim frame."""
    r = look.width / 2
    rim = [(0, 0), (r, 0), (r, 0), (r, 0.045), (r - 0.006, 0.045), (r - 0.006, 0.006), (0, 0.006)]
    feet = [
        rod(
            (sx * r * 0.7, look.height - 0.03, sz * r * 0.7), (sx * r * 0.7, 0, sz * r * 0.7), 0.008
        )
        for sx in (-1, 1)
        for sz in (-1, 1)
    ]
    hoop = ring(r * 0.98, 0.007).turned("x", 90)
    return (
        body(look, lathe(rim).moved(0, look.height - 0.045, 0)),
        frame(look, joined(*feet, hoop.moved(0, 0.012, 0))),
    )


def nesting(look: Look) -> Model:
    """A low wide one half over a high small one."""
    from dataclasses import replace

    from app.sample.render.part import moved

    small = replace(
        look, width=look.width * 0.62, depth=look.depth * 0.62, height=look.height * 0.78
    )
    apart = look.width * 0.42
    return (
        *moved(round_(look), -apart * 0.35, 0, -0.06),
        *moved(round_(small), apart, 0, look.depth * 0.34),
    )


def waterfall(look: Look) -> Model:
    """One board folded down at both ends."""
    side = box(0.045, look.height, look.depth, 0.012)
    return (
        body(look, box(look.width, 0.045, look.depth, 0.012).moved(0, look.height - 0.022, 0)),
        *(
            body(look, side.moved(s * (look.width / 2 - 0.022), look.height / 2, 0))
            for s in (-1, 1)
        ),
    )


def trestle(look: Look) -> Model:
    """A board on two x-shaped trestles with a stretcher."""
    x, z, h = look.width / 2 - 0.22, look.depth / 2 - 0.08, look.height - TOP
    bars = [rod((s * x, 0, t * z), (s * x, h, -t * z), 0.026) for s in (-1, 1) for t in (-1, 1)]
    bars.append(rod((-x, h / 2, 0), (x, h / 2, 0), 0.02))
    return (body(look, _top(look, "rectangular")), frame(look, joined(*bars)))


def writing(look: Look) -> Model:
    """A desk: two drawers under the top, knobs, four posts."""
    h = look.height - TOP
    case = box(look.width - 0.1, 0.12, look.depth - 0.08, 0.006).moved(0, h - 0.06, 0)
    fronts = [
        box(look.width / 2 - 0.09, 0.085, 0.014, 0.004).moved(
            s * (look.width / 4 - 0.02), h - 0.06, look.depth / 2 - 0.036
        )
        for s in (-1, 1)
    ]
    knobs = [
        cylinder(0.012, 0.022, edge=0.004, segments=14)
        .turned("x", 90)
        .moved(s * (look.width / 4 - 0.02), h - 0.06, look.depth / 2 - 0.03)
        for s in (-1, 1)
    ]
    return (
        body(look, _top(look, "rectangular")),
        body(look, joined(case, *fronts)),
        frame(look, joined(*knobs)),
        *square(look, (look.width / 2 - 0.06, look.depth / 2 - 0.05, h)),
    )


SHAPES = {
    "rectangular": rectangular, "round": round_, "oval": round_, "organic": organic,
    "pedestal": pedestal, "drum": drum, "tray": tray, "nesting": nesting,
    "waterfall": waterfall, "trestle": trestle, "writing": writing,
}  # fmt: skip
