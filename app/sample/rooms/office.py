"""A home office: a desk on the wall, a chair, shelves, a lamp."""

import random

from app.sample.piece import Piece
from app.sample.rooms.room import Placed, Room, against_wall, hung, on_top, pick


def furnish(offer: list[Piece], chance: random.Random) -> tuple[Placed, ...]:
    """Desk with a lamp, chair, shelf, picture, rug, plant, basket."""
    placed: list[Placed] = []
    side = chance.choice((-1, 1))
    placed += [
        Placed(piece, 0.0, 0.0, 0.5, 90.0) for piece in pick(offer, chance, "rug", widest=170)
    ]
    for piece in pick(offer, chance, "desk", "console table", widest=145):
        desk = against_wall(piece, -side * 0.25, 0.04)
        placed.append(desk)
        placed += [
            on_top(p, desk, -side * 0.4) for p in pick(offer, chance, "desk lamp", "table lamp")
        ]
        placed += [on_top(p, desk, side * 0.42) for p in pick(offer, chance, "vase")]
        for chair in pick(offer, chance, "dining chair"):
            placed.append(Placed(chair, desk.x, 0.0, desk.z + desk.depth / 2 + 0.22, 168.0))
    placed += [
        against_wall(piece, side * 1.35, 0.03) for piece in pick(offer, chance, "shelf", widest=110)
    ]
    placed += [
        hung(piece, -side * 0.25, 1.35)
        for piece in pick(offer, chance, "art print", "wall clock", "canvas", widest=75)
    ]
    for piece in pick(offer, chance, "plant pot", "basket"):
        if piece.design.shape.name != "hanging pot":
            placed.append(Placed(piece, -side * 1.45, 0.0, -0.5))
    return tuple(placed)


ROOM = Room("home office", furnish)
