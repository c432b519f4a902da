"""Beds, made up."""

from app.sample.drawing.covers import accent, body, frame
from app.sample.look import Look
from app.sample.render.mesh import joined
from app.sample.render.part import Model, part
from app.sample.solids import box, cushion, outline, ring, rod, slab, tube

MATTRESS = 0.22
RAIL = 0.30


def draw(look: Look) -> Model:
    """A bed in one of five shapes, with bedding."""
    return (*SHAPES[look.shape](look), *bedding(look))


def bedding(look: Look) -> Model:
    """Mattress, duvet, four pillows and a throw in the second colour."""
    w, d = look.width - 0.1, look.depth - 0.14
    top = RAIL + MATTRESS - 0.06
    pillow = cushion(w * 0.40, 0.15, 0.42, edge=0.05, swell=0.55)
    return (
        part(box(w, MATTRESS, d, 0.06).moved(0, RAIL + 0.02, 0.02), "cotton", "white"),
        part(
            cushion(w + 0.06, 0.17, d * 0.74, edge=0.075, swell=0.22).moved(
                0, top - 0.03, d * 0.13
            ),
            "cotton",
            "ivory",
        ),
        part(
            cushion(w + 0.085, 0.185, d * 0.30, edge=0.075, swell=0.2).moved(
                0, top - 0.03, d * 0.30
            ),
            "knit",
            accent(look, box(1, 1, 1)).colour,
        ),
        *(
            part(
                pillow.turned("x", 38).moved(s * w * 0.24, top + 0.14, -d / 2 + 0.24),
                "cotton",
                "white",
            )
            for s in (-1, 1)
        ),
        *(
            accent(
                look,
                pillow.scaled(0.75, 0.9, 0.75)
                .turned("x", 50)
                .moved(s * w * 0.18, top + 0.15, -d / 2 + 0.44),
                "linen",
            )
            for s in (-1, 1)
        ),
    )


def _base(look: Look) -> Model:
    legs = [
        box(0.07, RAIL - 0.06, 0.07).moved(
            sx * (look.width / 2 - 0.05), (RAIL - 0.06) / 2, sz * (look.depth / 2 - 0.06)
        )
        for sx in (-1, 1)
        for sz in (-1, 1)
    ]
    tray = box(look.width, 0.14, look.depth, 0.015).moved(0, RAIL - 0.07, 0)
    return (body(look, tray), frame(look, joined(*legs)))


def panel(look: Look) -> Model:
    """A board of wood at the head."""
    tall = look.height - 0.1
    head = box(look.width + 0.04, tall, 0.05, 0.012).moved(
        0, tall / 2 + 0.1, -look.depth / 2 - 0.02
    )
    trim = box(look.width - 0.12, tall * 0.4, 0.012, 0.004)
    return (
        *_base(look),
        body(look, head),
        body(look, trim.moved(0, tall * 0.78, -look.depth / 2 + 0.01)),
    )


def padded(look: Look) -> Model:
    """A head of upright cushioned channels."""
    count = 7
    step = (look.width + 0.06) / count
    channel = cushion(step - 0.004, 0.12, look.height - 0.2, edge=0.05, swell=0.25).turned("x", 90)
    return (
        *_base(look),
        *(
            body(
                look,
                channel.moved(
                    (n + 0.5) * step - look.width / 2 - 0.03,
                    look.height / 2 + 0.1,
                    -look.depth / 2 - 0.04,
                ),
            )
            for n in range(count)
        ),
    )


def arched(look: Look) -> Model:
    """A head in one low arch."""
    head = slab(outline("arch", look.width + 0.06, look.height * 1.25), 0.06, 0.02)
    upright = head.turned("x", 90).scaled(1, 0.8, 1)
    return (*_base(look), body(look, upright.moved(0, look.height / 2, -look.depth / 2 + 0.02)))


def four_poster(look: Look) -> Model:
    """Posts and a frame overhead."""
    x, z, h = look.width / 2, look.depth / 2, look.height
    bars = [
        rod((sx * x, 0, sz * z), (sx * x, h, sz * z), 0.028) for sx in (-1, 1) for sz in (-1, 1)
    ]
    bars += [rod((-x, h, sz * z), (x, h, sz * z), 0.022) for sz in (-1, 1)]
    bars += [rod((sx * x, h, -z), (sx * x, h, z), 0.022) for sx in (-1, 1)]
    head = box(look.width, 0.6, 0.04, 0.01).moved(0, 0.72, -z)
    return (*_base(look), frame(look, joined(*bars)), body(look, head))


def rails(look: Look) -> Model:
    """A head of bent metal with bars."""
    x, z, h = look.width / 2, -look.depth / 2 - 0.01, look.height
    arch = tube(
        [
            (-x, 0, z),
            (-x, h * 0.8, z),
            (-x * 0.85, h, z),
            (x * 0.85, h, z),
            (x, h * 0.8, z),
            (x, 0, z),
        ],
        0.018,
    )
    bars = [rod((s * x / 4, RAIL, z), (s * x / 4, h, z), 0.009) for s in (-3, -2, -1, 0, 1, 2, 3)]
    hoop = ring(0.13, 0.009).moved(0, h * 0.82, z)
    return (*_base(look), frame(look, joined(arch, hoop, *bars)))


SHAPES = {
    "panel": panel, "upholstered": padded, "arched": arched, "four-poster": four_poster,
    "metal": rails,
}  # fmt: skip
