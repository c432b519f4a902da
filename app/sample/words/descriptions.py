"""Descriptions."""

import random

from app.sample.piece import Piece
from app.sample.words.kinds import CARE, OTHER_CARE, PATTERNS, USES
from app.sample.words.materials import MATERIALS, family
from app.sample.words.styles import OPENERS
from app.sample.words.titles import stuff_of


def description(piece: Piece, chance: random.Random) -> str:
    """Three to six sentences: its character, its material, its use, its measures."""
    d = piece.design
    shared = random.Random(f"description {d.number}")
    sentences = [_filled(shared.choice(OPENERS[d.style.name]), piece)]
    sentences.append(_filled(shared.choice(MATERIALS[family(d.material)]), piece))
    if d.pattern != "plain":
        sentences.append(_pattern(piece, shared))
    uses = USES[d.kind.name]
    sentences.extend(shared.sample(uses, min(len(uses), shared.choice((1, 2)))))
    if shared.random() < 0.6:
        sentences.append(_room(piece, shared))
    if shared.random() < 0.5:
        sentences.append(_measures(piece))
    if shared.random() < 0.5:
        sentences.append(shared.choice(CARE.get(d.kind.category[0], OTHER_CARE)))
    return " ".join(sentences)


def _filled(template: str, piece: Piece) -> str:
    d = piece.design
    noun = d.shape.noun
    text = template.format(
        name=d.collection, noun=noun, a_noun=f"{_article(noun)}{noun}", material=d.material,
        colour=piece.variant.colour,
    )  # fmt: skip
    return text[:1].upper() + text[1:]


def _article(noun: str) -> str:
    return "an " if noun[0] in "aeioué" else "a "


def _pattern(piece: Piece, shared: random.Random) -> str:
    d, v = piece.design, piece.variant
    way = PATTERNS[d.pattern][1]
    return shared.choice(
        (
            f"It comes {way}, in {v.colour}, {v.second} and {v.third}.",
            f"It is made {way}: {v.second} and {v.third} on {v.colour}.",
            f"In {v.colour} with touches of {v.second} and {v.third}, {way}.",
        )
    )


def _room(piece: Piece, shared: random.Random) -> str:
    room = shared.choice(piece.design.kind.rooms)
    stuff = stuff_of(piece)
    return shared.choice(
        (
            f"We like it in the {room}, next to {shared.choice(piece.design.style.colours)} tones.",
            f"In {stuff} it suits a bright {room} as well as a snug one.",
            f"A good start for a {room} that is still looking for its character.",
            f"It feels at home in the {room}.",
        )
    )


def _measures(piece: Piece) -> str:
    width, depth, height = piece.size
    if piece.design.kind.stand in ("rug", "wall") or piece.design.kind.name in (
        "throw",
        "curtains",
    ):
        return f"Measures {width} × {depth if piece.design.kind.stand == 'rug' else height} cm."
    return f"Measures {width} cm wide, {depth} cm deep and {height} cm high."
