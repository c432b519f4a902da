"""Shelves, cabinets, chests."""

import random
from dataclasses import replace

from app.sample.drawing.covers import body, darker, frame
from app.sample.drawing.legs import legs
from app.sample.look import Look
from app.sample.palette import light
from app.sample.render.mesh import Mesh, joined
from app.sample.render.part import Model, Part, part
from app.sample.solids import ball, box, lathe, rod, slab, smooth_profile
from app.sample.solids.slab import outline

BOARD = 0.026
SPINES = ("terracotta", "navy", "mustard", "ivory", "forest green", "charcoal", "blush", "sage")


def draw(look: Look) -> Model:
    """A piece of storage in one of nine shapes."""
    return SHAPES[look.shape](look)


def _board(look: Look, width: float, x: float, y: float) -> Part:
    return body(look, box(width, BOARD, look.depth, 0.004).moved(x, y, 0))


def bookcase(look: Look) -> Model:
    """Sides, back and shelves, with books."""
    count = max(2, round(look.height / 0.36))
    step = (look.height - BOARD) / count
    side = box(BOARD, look.height, look.depth, 0.004)
    back = box(look.width, look.height - 0.01, 0.012, 0.002).moved(
        0, look.height / 2, -look.depth / 2 + 0.01
    )
    levels = [BOARD / 2 + number * step for number in range(count + 1)]
    inside = replace(body(look, back), colour=darker(light(look.colour), 0.75))
    return (
        *(
            body(look, side.moved(s * (look.width - BOARD) / 2, look.height / 2, 0))
            for s in (-1, 1)
        ),
        inside,
        *(_board(look, look.width - 0.01, 0, y) for y in levels),
        *contents(look, levels[:-1], look.width - 0.1, step),
    )


def ladder(look: Look) -> Model:
    """Shelves that deepen towards the floor between two leaning rails."""
    z, h = look.depth / 2, look.height
    rails = [rod((s * look.width / 2, 0, z), (s * look.width / 2, h, -z), 0.014) for s in (-1, 1)]
    back = [
        rod((s * look.width / 2, 0, -z), (s * look.width / 2, h, -z - 0.01), 0.010) for s in (-1, 1)
    ]
    levels = [h * share for share in (0.12, 0.34, 0.56, 0.78)]
    shelves = []
    for y in levels:
        deep = 2 * z * (1 - y / h) + 0.06
        shelves.append(
            body(look, box(look.width, BOARD, deep, 0.005).moved(0, y, -z + deep / 2 - 0.01))
        )
    return (
        frame(look, joined(*rails, *back)),
        *shelves,
        *(
            piece.scaled(1, 1, 0.6).moved(0, 0, -z * 0.5)
            for piece in contents(look, levels[:-1], look.width - 0.14, h * 0.2)
        ),
    )


def etagere(look: Look) -> Model:
    """Open boards in a metal frame."""
    x, z, h = look.width / 2 - 0.01, look.depth / 2 - 0.01, look.height
    posts = [
        rod((sx * x, 0, sz * z), (sx * x, h, sz * z), 0.010) for sx in (-1, 1) for sz in (-1, 1)
    ]
    caps = [rod((-x, h, sz * z), (x, h, sz * z), 0.010) for sz in (-1, 1)]
    count = max(3, round(h / 0.4))
    levels = [0.08 + number * (h - 0.1) / count for number in range(count + 1)]
    return (
        frame(look, joined(*posts, *caps)),
        *(_board(look, look.width - 0.03, 0, y) for y in levels),
        *contents(look, levels[:-1], look.width - 0.14, (h - 0.1) / count),
    )


def cubes(look: Look) -> Model:
    """A grid of square boxes."""
    columns, rows = max(2, round(look.width / 0.38)), max(1, round(look.height / 0.38))
    step_x, step_y = (look.width - BOARD) / columns, (look.height - BOARD) / rows
    uprights = [
        body(
            look,
            box(BOARD, look.height, look.depth, 0.004).moved(
                n * step_x - look.width / 2 + BOARD / 2, look.height / 2, 0
            ),
        )
        for n in range(columns + 1)
    ]
    back = box(look.width, look.height, 0.01, 0.002).moved(
        0, look.height / 2, -look.depth / 2 + 0.01
    )
    levels = [BOARD / 2 + n * step_y for n in range(rows + 1)]
    return (
        *uprights,
        replace(body(look, back), colour=darker(light(look.colour), 0.7)),
        *(_board(look, look.width, 0, y) for y in levels),
        *contents(look, levels[:-1], look.width - 0.2, step_y),
    )


def contents(look: Look, levels: list[float], width: float, room: float) -> Model:
    """Books and small things on some shelves."""
    chance = random.Random(look.seed)
    model: list[Part] = []
    for y in levels:
        floor = y + BOARD / 2
        x = -width / 2 + chance.uniform(0, 0.12)
        for _ in range(chance.randint(2, 9)):
            thick, tall = chance.uniform(0.02, 0.045), room * chance.uniform(0.55, 0.78)
            book = box(thick, tall, min(0.2, look.depth * 0.7), 0.003)
            model.append(part(book.moved(x, floor + tall / 2, 0.0), "paper", chance.choice(SPINES)))
            x += thick + 0.003
        if x < width / 2 - 0.18 and chance.random() < 0.75:
            h = room * chance.uniform(0.4, 0.62)
            vase = lathe(
                smooth_profile(
                    [(0, 0), (h * 0.25, 0), (h * 0.42, h * 0.45), (h * 0.16, h * 0.8), (h * 0.2, h)]
                )
            )
            model.append(
                part(
                    vase.moved(chance.uniform(x + 0.1, width / 2 - 0.06), floor, 0),
                    "stoneware",
                    chance.choice(SPINES),
                )
            )
    return tuple(model)


def sideboard(look: Look) -> Model:
    """A long low case with doors."""
    return _case(look, columns=max(2, round(look.width / 0.48)), rows=1, leg=0.18)


def highboard(look: Look) -> Model:
    """A taller case, two doors over a drawer."""
    return _case(look, columns=2, rows=2, leg=0.18)


def chest(look: Look) -> Model:
    """Drawers one over another."""
    return _case(
        look, columns=1 if look.width < 0.7 else 2, rows=max(2, round(look.height / 0.24)), leg=0.1
    )


def bedside(look: Look) -> Model:
    """One or two drawers beside a bed."""
    return _case(look, columns=1, rows=2, leg=0.16)


def wardrobe(look: Look) -> Model:
    """Tall doors to the floor."""
    return _case(look, columns=max(2, round(look.width / 0.5)), rows=1, leg=0.06)


def _case(look: Look, columns: int, rows: int, leg: float) -> Model:
    tall = look.height - leg
    shell = box(look.width, tall, look.depth, 0.01).moved(0, leg + tall / 2, 0)
    step_x, step_y = (look.width - 0.05) / columns, (tall - 0.05) / rows
    fronts, pulls = [], []
    z = look.depth / 2
    for column in range(columns):
        for row in range(rows):
            x = (column + 0.5) * step_x - look.width / 2 + 0.025
            y = leg + 0.025 + (row + 0.5) * step_y
            fronts.append(box(step_x - 0.008, step_y - 0.008, 0.02, 0.004).moved(x, y, z + 0.004))
            pulls.append(_pull(look, (x, y, z + 0.014), (step_x, step_y), column))
    base = body(look, shell)
    material = "cane" if look.style in ("boho", "coastal") else look.material
    front = replace(body(look, joined(*fronts)), material=material)
    return (
        replace(base, colour=darker(light(look.colour), 0.82)),
        front,
        frame(look, joined(*pulls)),
        *legs(look, (look.width / 2 - 0.05, look.depth / 2 - 0.04, leg)),
    )


def _pull(
    look: Look, place: tuple[float, float, float], cell: tuple[float, float], column: int
) -> Mesh:
    x, y, z = place
    if cell[1] > cell[0] * 0.9:  # a door: its pull is upright at the side
        side = 1 if column % 2 == 0 else -1
        return box(0.012, min(0.3, cell[1] * 0.3), 0.022, 0.005).moved(
            x + side * cell[0] * 0.40, y, z
        )
    if look.style in ("industrial", "minimalist", "art deco"):
        return box(min(0.2, cell[0] * 0.4), 0.012, 0.022, 0.005).moved(x, y, z)
    return ball(0.016).moved(x, y, z + 0.01)


def glazed(look: Look) -> Model:
    """A cabinet with glass doors."""
    leg = 0.12
    inner = replace(look, height=look.height - leg)
    case = tuple(piece.moved(0, leg, 0) for piece in bookcase(inner))
    bars = []
    z = look.depth / 2
    for s in (-1, 0, 1):
        x = s * (look.width / 2 - 0.02)
        bars.append(
            box(0.035, look.height - leg, 0.018, 0.004).moved(x, (look.height + leg) / 2, z)
        )
    rail = box(look.width, 0.035, 0.018, 0.004)
    bars += [rail.moved(0, y, z) for y in (leg + 0.02, look.height - 0.02)]
    pane = box(look.width - 0.04, look.height - leg - 0.04, 0.004, 0.001)
    return (
        *case,
        body(look, joined(*bars)),
        part(pane.moved(0, (look.height + leg) / 2, z - 0.004), "glass", "powder blue"),
        *legs(look, (look.width / 2 - 0.05, look.depth / 2 - 0.04, leg)),
    )


def basket(look: Look) -> Model:
    """A round woven basket with two handles."""
    r, h = look.width / 2, look.height
    wall = [
        (0, 0),
        (r * 0.8, 0),
        (r * 0.84, 0.02),
        (r, h * 0.5),
        (r * 0.94, h),
        (r * 0.9, h),
        (r * 0.9, h * 0.5),
    ]
    floor = slab(outline("round", r * 1.7, r * 1.7), 0.01).moved(0, h * 0.5, 0)
    from app.sample.solids import tube

    grips = [
        tube(
            [
                (s * r * 0.95, h * 0.9, -0.07),
                (s * r * 1.06, h * 1.12, 0),
                (s * r * 0.95, h * 0.9, 0.07),
            ],
            0.012,
        )
        for s in (-1, 1)
    ]
    lid = replace(body(look, floor), colour=darker(light(look.colour), 0.5))
    return (body(look, lathe(wall)), lid, body(look, joined(*grips)))


SHAPES = {
    "bookcase": bookcase, "ladder shelf": ladder, "étagère": etagere, "cube shelf": cubes,
    "sideboard": sideboard, "highboard": highboard, "chest of drawers": chest,
    "bedside table": bedside, "wardrobe": wardrobe, "display cabinet": glazed, "basket": basket,
}  # fmt: skip
