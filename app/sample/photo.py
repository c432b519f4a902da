"""Taking a piece's photograph: where it stands, from where it is seen, in which light."""

import random
from dataclasses import dataclass

import numpy as np

from app.sample.palette import light
from app.sample.piece import Piece
from app.sample.render.camera import framing
from app.sample.render.lighting import Lighting
from app.sample.render.mesh import Floats
from app.sample.render.part import Model, part
from app.sample.render.picture import Stage
from app.sample.sets import floor, shelf_top, wall

SIZE = 304


@dataclass(frozen=True)
class View:
    """The camera's turn and height in degrees, and how much of the frame the thing fills."""

    yaw: float
    pitch: float
    fill: float
    field: float = 24.0


VIEWS: dict[str, View] = {
    "floor": View(24, 13, 0.84), "table": View(16, 10, 0.78), "wall": View(-9, 2, 0.72),
    "rug": View(20, 36, 0.88), "air": View(10, -3, 0.86), "window": View(-10, 3, 0.88),
}  # fmt: skip


def stage(piece: Piece, model: Model) -> Stage:
    """The set with the piece on it; all variants of a design are taken alike."""
    stand = piece.design.kind.stand
    chance = random.Random(f"photo {piece.design.number}")
    seen = points(model)
    view = VIEWS[stand]
    side = -1 if stand in ("floor", "table", "rug") and chance.random() < 0.3 else 1
    camera = framing(
        seen,
        yaw=side * (view.yaw + chance.uniform(-5, 5)),
        pitch=view.pitch + chance.uniform(-2, 2),
        fill=view.fill,
        size=(SIZE, SIZE),
        field=view.field,
    )
    return Stage(model, backdrop(piece, seen, chance), camera, _lighting(piece, seen))


def points(model: Model) -> Floats:
    """All points of a model, (n, 3)."""
    return np.concatenate([piece.mesh.points for piece in model])


def backdrop(piece: Piece, seen: Floats, chance: random.Random) -> Model:
    """A wall and what the thing stands on, in the colours of its style."""
    d = piece.design
    paint = light(chance.choice(d.style.walls))
    wood = chance.choice(d.style.floors)
    low, high = seen.min(axis=0), seen.max(axis=0)
    size = float((high - low).max())
    if d.kind.stand in ("wall", "window", "air"):
        away = {"wall": 0.0, "window": -0.10, "air": -size * 0.9}[d.kind.stand]
        return (wall(paint, away, size), *(_sill(d.kind.stand, wood, size, away)))
    if d.kind.stand == "rug":
        return (floor(wood, size, float(low[2]) - size), wall(paint, float(low[2]) - size, size))
    gap = 0.06 if d.kind.name in ("sofa", "cabinet", "shelf", "bed", "wardrobe") else size * 0.35
    back = float(low[2]) - gap
    if d.kind.stand == "table":
        return (*shelf_top(wood, size, back), wall(paint, back, size))
    return (floor(wood, size, back), wall(paint, back, size), *skirting(back, size))


def _sill(stand: str, wood: str, size: float, away: float) -> Model:
    return (floor(wood, size, away),) if stand == "window" else ()


def skirting(back: float, size: float) -> Model:
    """A white board along the foot of the wall."""
    from app.sample.solids import box

    return (
        part(
            box(size * 8, 0.09, 0.015, 0.004).moved(0, 0.045, back + 0.012), "painted wood", "ivory"
        ),
    )


def _lighting(piece: Piece, seen: Floats) -> Lighting:
    size = float((seen.max(axis=0) - seen.min(axis=0)).max())
    softness = 0.045 * size
    if piece.design.kind.drawing != "lamp":
        return Lighting(softness=softness)
    glow = seen[np.argmax(seen[:, 1])] if piece.design.shape.name == "globe" else seen.mean(axis=0)
    strength = 0.16 * size
    return Lighting(
        sunlight=(0.50, 0.50, 0.52),
        sky=(0.30, 0.31, 0.34),
        ground=(0.20, 0.18, 0.16),
        softness=softness,
        lamp=(strength * 1.3, strength * 0.95, strength * 0.55),
        lamp_at=(float(glow[0]), float(glow[1]), float(glow[2]) + 0.1 * size),
    )
