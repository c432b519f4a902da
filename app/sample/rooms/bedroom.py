"""A bedroom: the bed on the wall, tables and lamps beside it."""

import random

from app.sample.piece import Piece
from app.sample.rooms.room import Placed, Room, hung, on_top, pick


def furnish(offer: list[Piece], chance: random.Random) -> tuple[Placed, ...]:
    """Bed, rug, bedside table with a lamp, picture, bench or chest, pendant."""
    placed: list[Placed] = []
    beds = [p for p in offer if p.design.shape.name != "four-poster"]
    side = chance.choice((-1, 1))
    placed += [Placed(piece, 0.0, 0.0, 0.15) for piece in pick(beds, chance, "bed", widest=170)]
    placed += [
        Placed(piece, 0.0, 0.0, 0.85, 90.0) for piece in pick(offer, chance, "rug", widest=170)
    ]
    for piece in pick(offer, chance, "bedside table", "side table", widest=56):
        table = Placed(piece, side * 1.18, 0.0, -0.7)
        placed.append(table)
        placed += [on_top(p, table) for p in pick(offer, chance, "table lamp")]
    for piece in pick(offer, chance, "chest of drawers", widest=90):
        chest = Placed(piece, -side * 1.55, 0.0, -0.72)
        placed.append(chest)
        placed += [on_top(p, chest, 0.12) for p in pick(offer, chance, "vase")]
    placed += [
        hung(piece, 0.0, 1.32)
        for piece in pick(offer, chance, "art print", "canvas", "wall hanging", widest=105)
    ]
    return tuple(placed)


ROOM = Room("bedroom", furnish)
