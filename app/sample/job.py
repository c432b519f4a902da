"""What each process does: take the pictures of one design, or of one room."""

from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import Image

from app.sample.drawing import draw
from app.sample.photo import stage
from app.sample.piece import Piece
from app.sample.render.picture import Pixels, Shot
from app.sample.scene import Scene, shoot

QUALITY = 88


def photograph(out: Path, variants: list[Piece]) -> int:
    """Take all variants of a design; those of one size share the shot. Returns their number."""
    for _, same in groupby(variants, key=lambda piece: piece.variant.size):
        shot = None
        for piece in same:
            model = draw(piece.look())
            shot = shot or Shot(stage(piece, model))
            save(out / f"pictures/{piece.id}.jpg", shot.picture(model))
    return len(variants)


def take_scene(out: Path, scene: Scene) -> dict[str, Any]:
    """Take a room; returns its row of `scenes.jsonl`."""
    picture, boxes = shoot(scene)
    save(out / f"scenes/{scene.id}.jpg", picture)
    height, width = picture.shape[:2]
    return {
        "id": scene.id, "picture": f"scenes/{scene.id}.jpg", "width": width, "height": height,
        "room": scene.room, "style": scene.style,
        "objects": [{"item": item, "box": box} for item, box in boxes],
    }  # fmt: skip


def save(path: Path, picture: Pixels) -> None:
    """Write a JPEG."""
    Image.fromarray(picture).save(path, quality=QUALITY)
