"""Filling the shop: designs to pieces."""

import random
from collections.abc import Iterator

from app.sample.design import Design, Variant, design
from app.sample.piece import Piece, aged
from app.sample.prices import price
from app.sample.words.names import SELLERS


def pieces(seed: int, items: int) -> list[Piece]:
    """The first `items` pieces of the shop with that seed, a design's variants side by side."""
    made: list[Piece] = []
    for drawn_up in _designs(seed):
        made.extend(_pieces_of(seed, drawn_up, len(made), items - len(made)))
        if len(made) >= items:
            break
    return made


def _designs(seed: int) -> Iterator[Design]:
    number = 0
    while True:
        yield design(seed, number)
        number += 1


def _pieces_of(seed: int, drawn_up: Design, first: int, room: int) -> list[Piece]:
    chance = random.Random(f"stock {seed} {drawn_up.number}")
    fame = chance.lognormvariate(3.2, 1.1)
    quality = min(4.9, max(2.6, chance.gauss(4.25, 0.4)))
    launched, seller = aged(chance), chance.choice(SELLERS)
    asked: dict[int, float] = {}
    made = []
    for offset, variant in enumerate(drawn_up.variants[:room]):
        if variant.size not in asked:
            asked[variant.size] = price(drawn_up, variant.size, chance)
        reviews = int(fame * chance.uniform(0.1, 0.7))
        made.append(
            Piece(
                number=first + offset + 1, design=drawn_up, variant=variant,
                price=asked[variant.size], stock=_stock(chance, variant),
                popularity=round(fame * chance.lognormvariate(0, 0.5), 1),
                rating=round(min(5, quality + chance.uniform(-0.15, 0.15)), 1) if reviews else None,
                reviews=reviews, published=launched, seller=seller,
            )
        )  # fmt: skip
    return made


def _stock(chance: random.Random, variant: Variant) -> int:
    return 0 if chance.random() < 0.07 else int(chance.expovariate(1 / 24)) + 1
