"""Bare numbers that are sums of money: `under 300`, `under 1k`, `less than a hundred`."""

import re

from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.amounts import Amount
from ranking.understanding.reading import Reading
from ranking.understanding.units import unit

LEAST = 10  # of a number in letters: `over one shoulder`, `under two lamps`
# Behind a number in letters or thousands something of so many may stand: `over 5k pages`.
ENDS = re.compile(
    r"\s*(?:$|[^\w\s-]|(?:and|or|but|with|without|for|in|on|from|that|which|no|not|please)(?![\w]))"
)
PIXELS = frozenset({4000.0, 5000.0, 6000.0, 8000.0})  # `4k` is a resolution, where things have one
SHOWN = 0.01  # the part of the items that speak of a resolution


def is_sum(amount: Amount, reading: Reading, end: int) -> bool:
    """Whether an amount that ends there, of no unit, is one of money."""
    if amount.money or not amount.worded:
        return True
    if amount.number < LEAST or (amount.number in PIXELS and _shows(reading.lexicon)):
        return False
    return ENDS.match(reading.open, end) is not None or _before_a_thing(reading, end)


def _shows(lexicon: Lexicon) -> bool:
    return lexicon.words.get("resolution", 0) >= SHOWN * lexicon.items


def _before_a_thing(reading: Reading, end: int) -> bool:
    """`under 1k sofa`."""
    following = next((word for word in reading.unread if word.start >= end), None)
    if following is None or unit(following.key) is not None:
        return False
    return reading.lexicon.knows(following.key)
