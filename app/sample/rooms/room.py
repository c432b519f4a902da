"""What a room is: a name, and a way to furnish it from an offer. The wall is at z = -1 m."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from app.sample.piece import Piece

WALL = -0.98


@dataclass(frozen=True)
class Placed:
    """A piece, its place in metres, and its turn about the vertical in degrees."""

    piece: Piece
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    turn: float = 0.0

    @property
    def width(self) -> float:
        """Metres across."""
        return self.piece.size[0] / 100

    @property
    def depth(self) -> float:
        """Metres from back to front."""
        return self.piece.size[1] / 100

    @property
    def height(self) -> float:
        """Metres high."""
        return self.piece.size[2] / 100


@dataclass(frozen=True)
class Room:
    """`furnish(offer, chance)` places pieces of the offer, as many as it has the kinds for."""

    name: str
    furnish: Callable[[list[Piece], random.Random], tuple[Placed, ...]]


def pick(offer: list[Piece], chance: random.Random, *kinds: str, widest: int = 999) -> list[Piece]:
    """One piece of those kinds, at most `widest` cm, as a list; empty where there is none."""
    fitting = [p for p in offer if p.design.kind.name in kinds and p.size[0] <= widest]
    return [chance.choice(fitting)] if fitting else []


def against_wall(piece: Piece, x: float, gap: float = 0.06) -> Placed:
    """With its back to the wall."""
    return Placed(piece, x, 0.0, WALL + gap + piece.size[1] / 200)


def hung(piece: Piece, x: float, above: float) -> Placed:
    """On the wall, its lower edge at `above` metres."""
    return Placed(piece, x, above, WALL)


def on_top(piece: Piece, of: Placed, along: float = 0.0) -> Placed:
    """Standing on another piece, `along` metres from its middle."""
    return Placed(piece, of.x + along, of.height, of.z)
