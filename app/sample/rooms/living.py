"""A living room: the sofa on the wall, a rug and a table before it, light and art around it."""

import random

from app.sample.piece import Piece
from app.sample.rooms.room import Placed, Room, against_wall, hung, on_top, pick


def furnish(offer: list[Piece], chance: random.Random) -> tuple[Placed, ...]:
    """Sofa, rug, coffee table with a vase, lamp, armchair, picture, plant."""
    placed: list[Placed] = []
    side = chance.choice((-1, 1))
    placed += [
        Placed(piece, 0.0, 0.0, 0.55, 90.0) for piece in pick(offer, chance, "rug", widest=210)
    ]
    sofas = [
        p
        for p in offer
        if p.design.shape.name in ("straight", "loveseat", "chesterfield", "curved")
    ]
    placed += [against_wall(piece, 0.0, 0.1) for piece in pick(sofas, chance, "sofa")]
    for piece in pick(offer, chance, "coffee table", widest=120):
        table = Placed(piece, 0.0, 0.02, 0.75)
        placed.append(table)
        placed += [on_top(p, table, 0.1) for p in pick(offer, chance, "vase", "candlesticks")]
    placed += [
        against_wall(piece, side * 1.45, 0.15)
        for piece in pick(offer, chance, "floor lamp", widest=60)
    ]
    placed += [
        Placed(piece, -side * 1.5, 0.0, 0.55, side * 62.0)
        for piece in pick(offer, chance, "armchair", "pouf")
    ]
    for piece in pick(offer, chance, "art print", "canvas", "mirror", "wall hanging", widest=90):
        if piece.design.kind.stand == "wall":
            placed.append(hung(piece, 0.0, 1.15))
    for piece in pick(offer, chance, "plant pot"):
        if piece.design.shape.name != "hanging pot":
            placed.append(Placed(piece, -side * 1.5, 0.0, -0.6))
    return tuple(placed)


ROOM = Room("living room", furnish)
