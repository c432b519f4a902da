"""Rooms furnished from the shop: several items of one style, and where each is seen."""

import random
from dataclasses import dataclass

import numpy as np

from app.sample.drawing import draw
from app.sample.palette import light
from app.sample.piece import Piece
from app.sample.render.camera import Camera
from app.sample.render.lighting import Lighting
from app.sample.render.part import Model, moved, turned
from app.sample.render.picture import Pixels, Stage, render
from app.sample.rooms import ROOMS, Placed
from app.sample.sets import floor, wall
from app.sample.styles import BY_NAME, STYLES

SIZE = (560, 420)
Box = tuple[float, float, float, float]  # left, top, width, height as fractions


@dataclass(frozen=True)
class Scene:
    """A furnished room."""

    number: int
    room: str
    style: str
    placed: tuple[Placed, ...]

    @property
    def id(self) -> str:
        """Its id, and its picture's stem."""
        return f"s{self.number:04d}"


def scenes_of(seed: int, stocked: list[Piece], count: int) -> list[Scene]:
    """That many rooms out of what is in the shop; none where the shop is too small for one."""
    chance = random.Random(f"scenes {seed}")
    made: list[Scene] = []
    for _ in range(count * 4):
        if len(made) == count:
            break
        style, room = chance.choice(STYLES), chance.choice(ROOMS)
        offer = [piece for piece in stocked if piece.design.style is style]
        placed = room.furnish(offer, chance)
        if len(placed) >= 5:
            made.append(Scene(len(made) + 1, room.name, style.name, placed))
    return made


def shoot(scene: Scene) -> tuple[Pixels, list[tuple[str, Box]]]:
    """The room's picture, and each item's id and box."""
    style, chance = BY_NAME[scene.style], random.Random(f"room {scene.number}")
    models = [standing(placed) for placed in scene.placed]
    paint = light(chance.choice(style.walls))
    backdrop = (floor(chance.choice(style.floors), 3.2, -1.0), wall(paint, -1.0, 3.2))
    camera = _camera(chance)
    things = tuple(part for model in models for part in model)
    lighting = Lighting(softness=0.07, sun=(chance.choice((-0.6, 0.6)), 0.85, 0.62))
    picture = render(Stage(things, backdrop, camera, lighting))
    boxes = [
        (placed.piece.id, box(camera, model))
        for placed, model in zip(scene.placed, models, strict=True)
    ]
    return picture, boxes


def standing(placed: Placed) -> Model:
    """The piece's model where it stands."""
    model = turned(draw(placed.piece.look()), "y", placed.turn)
    return moved(model, placed.x, placed.y, placed.z)


def box(camera: Camera, model: Model) -> Box:
    """The smallest box around the model in the picture, cut at its edges, as fractions."""
    seen = camera.project(np.concatenate([part.mesh.points for part in model]))[:, :2]
    share = np.clip(seen / np.array([camera.width, camera.height]), 0, 1)
    (left, top), (right, bottom) = share.min(axis=0), share.max(axis=0)
    return (
        round(float(left), 4), round(float(top), 4),
        round(float(right - left), 4), round(float(bottom - top), 4),
    )  # fmt: skip


def _camera(chance: random.Random) -> Camera:
    angle = np.radians(chance.uniform(-14, 14))
    away = 5.2
    eye = (float(np.sin(angle)) * away, chance.uniform(1.35, 1.65), float(np.cos(angle)) * away)
    return Camera(eye, (0.0, 0.86, -0.1), 32.0, *SIZE)
