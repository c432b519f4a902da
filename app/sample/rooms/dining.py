"""A dining room: a table, chairs, a lamp above, a sideboard behind."""

import random

from app.sample.piece import Piece
from app.sample.rooms.room import Placed, Room, against_wall, hung, on_top, pick


def furnish(offer: list[Piece], chance: random.Random) -> tuple[Placed, ...]:
    """Rug, table with a bowl, four chairs of a kind, pendant, sideboard with a vase, mirror."""
    placed: list[Placed] = []
    placed += [
        Placed(piece, 0.0, 0.0, 0.7, 90.0) for piece in pick(offer, chance, "rug", widest=210)
    ]
    for piece in pick(offer, chance, "dining table", widest=200):
        table = Placed(piece, 0.0, 0.02, 0.75)
        placed.append(table)
        placed += [on_top(p, table, 0.15) for p in pick(offer, chance, "bowl", "vase")]
        reach = table.depth / 2 + 0.12
        for chair in pick(offer, chance, "dining chair"):
            for x in (-0.36, 0.36):
                placed.append(Placed(chair, x, 0.02, table.z - reach, 0.0))
                placed.append(Placed(chair, x, 0.02, table.z + reach, 180.0))
    for piece in pick(offer, chance, "cabinet", widest=180):
        board = against_wall(piece, chance.choice((-1.1, 1.1)), 0.03)
        placed.append(board)
        placed += [on_top(p, board, 0.2) for p in pick(offer, chance, "vase", "table lamp")]
    placed += [Placed(piece, 0.0, 1.45, 0.7) for piece in pick(offer, chance, "pendant lamp")]
    for piece in pick(offer, chance, "mirror", "art print", "canvas", widest=90):
        if piece.design.kind.stand == "wall":
            placed.append(hung(piece, -0.2, 1.25))
    return tuple(placed)


ROOM = Room("dining room", furnish)
