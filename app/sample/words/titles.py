"""Titles."""

import random

from app.sample.piece import Piece
from app.sample.words.kinds import PATTERNS
from app.sample.words.materials import family
from app.sample.words.styles import ADJECTIVES

NATURAL = {
    "oak",
    "natural",
    "walnut brown",
    "brass",
    "copper",
    "chrome",
    "silver",
    "graphite",
    "honey",
}
NOUNS = {  # as a title has them: the word, and what follows the title
    "pair of curtains": ("curtains", ""),
    "set of three candlesticks": ("candlesticks", ", set of three"),
}
SIZED = {
    "rug",
    "runner",
    "curtains",
    "throw",
    "art print",
    "canvas",
    "bed",
    "dining table",
    "mirror",
}


def title(piece: Piece, chance: random.Random) -> str:
    """One of several ways a shop would put it; the variants of a design share the way."""
    d = piece.design
    shared = random.Random(f"title {d.number}")
    noun, after = NOUNS.get(d.shape.noun, (d.shape.noun, ""))
    stuff = stuff_of(piece)
    look = _look(piece, shared)
    made = shared.choice(
        (
            f"{d.collection} {noun} in {stuff}",
            f"{d.collection} {look}{noun}, {stuff}",
            f"{_capital(look + noun)} ‘{d.collection}’ in {stuff}",
            f"{d.collection} {look}{noun} in {stuff}",
            f"{_capital(stuff_first(piece))} {noun} ‘{d.collection}’",
            f"{d.brand.name} {d.collection} {noun}, {stuff}",
        )
    )
    return made + after + _size(piece)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _look(piece: Piece, shared: random.Random) -> str:
    words = []
    d = piece.design
    if shared.random() < 0.42:
        words.append(shared.choice(ADJECTIVES[d.style.name]))
    if d.pattern != "plain":
        words.append(PATTERNS[d.pattern][0])
    return " ".join([*words, ""]) if words else ""


def stuff_of(piece: Piece) -> str:
    """Colour and material as one phrase: `teal velvet`, `oiled oak`, `brass and black`."""
    d, v = piece.design, piece.variant
    if d.kind.name in ("art print", "canvas"):
        return f"{v.colour} and {v.second}"
    if d.kind.name == "mirror":
        return f"{d.frame_colour} {d.frame}" if d.frame_colour not in d.frame else d.frame
    if v.colour in d.material or (v.colour in NATURAL and family(d.material) in ("wood", "metal")):
        return d.material
    if d.material == "painted wood":
        return f"{v.colour} painted wood"
    return f"{v.colour} {d.material}"


def stuff_first(piece: Piece) -> str:
    """The same as a word before the noun, with the pattern."""
    d = piece.design
    if d.pattern == "plain":
        return stuff_of(piece)
    return f"{PATTERNS[d.pattern][0]} {stuff_of(piece)}"


def _size(piece: Piece) -> str:
    if piece.design.kind.name not in SIZED:
        return ""
    width, depth, height = piece.size
    flat = piece.design.kind.name in ("rug", "runner", "bed", "dining table")
    return f", {width} × {depth if flat else height} cm"
