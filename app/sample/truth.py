"""The exact attributes of every item and scene, for tests."""

from typing import Any

from app.sample.palette import srgb
from app.sample.piece import Piece


def truth(stocked: list[Piece], scenes: list[dict[str, Any]]) -> dict[str, Any]:
    """`items` by id and `scenes` by id; colours with the sRGB values they were drawn from."""
    return {
        "items": {piece.id: _facts(piece) for piece in stocked},
        "scenes": {scene["id"]: scene for scene in scenes},
    }


def _facts(piece: Piece) -> dict[str, Any]:
    d = piece.design
    return {
        "kind": d.kind.name, "shape": d.shape.name, "style": d.style.name,
        "material": d.material, "pattern": d.pattern, "frame": d.frame,
        "colours": {name: srgb(name) for name in piece.colours},
        "frame_colour": {d.frame_colour: srgb(d.frame_colour)} if d.kind.framed else {},
        "size_cm": piece.size, "group": piece.group, "price": piece.price,
    }  # fmt: skip
