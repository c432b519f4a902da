"""Bare numbers that are sums of money: `under 300`, `under 1k`, `less than a hundred`."""

import re

from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.amounts import Amount
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading
from ranking.understanding.units import unit

LEAST = 10  # of a number in letters: `over one shoulder`, `under two lamps`
# Behind a number in letters or thousands something of so many may stand: `over 5k pages`.
ENDS = re.compile(
    r"\s*(?:$|[^\w\s-]|(?:and|or|but|with|without|for|in|on|from|that|which|no|not|please)(?![\w]))"
)
PIXELS = frozenset({4000.0, 5000.0, 6000.0, 8000.0})  # `4k` is a resolution, where things have one
_WORD = r"[\s-]([^\W\d_]+)(?![\w]|\s\d)"  # no `windows 10`
COUNTED = re.compile(rf"{_WORD}(?:{_WORD})?")
SHOWN = 0.01  # the part of the items that speak of a resolution


def is_sum(amount: Amount, reading: Reading, end: int) -> bool:
    """Whether an amount that ends there, of no unit, is one of money."""
    if amount.money:
        return True
    if not amount.worded:
        return not _counts(amount.number, reading, end)
    if amount.number < LEAST or (amount.number in PIXELS and _shows(reading.lexicon)):
        return False
    return alone(reading, end)


def alone(reading: Reading, end: int) -> bool:
    """Whether a number that ends there counts nothing behind it, as far as a thing's name shows:
    `budget 500 laptop`."""
    return ENDS.match(reading.open, end) is not None or _before_a_thing(reading, end)


def _counts(number: float, reading: Reading, end: int) -> bool:
    """Whether it says how many there are of what follows, which the shop does not sell: `8 ports`,
    `5 stars`, `4 usb ports`; or of a few that it does: `2 monitors`."""
    following = None if ENDS.match(reading.open, end) else COUNTED.match(reading.open, end)
    if following is None:
        return False
    lexicon = reading.lexicon
    first, second = following[1], following[2]
    if number >= LEAST:
        return _part(first, lexicon)
    one = key(first) != first or not lexicon.knows(key(first))
    return one or (second is not None and _part(second, lexicon))


def _part(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is the plural of what the shop's things only have."""
    said = key(word)
    return said != word and not lexicon.is_thing(said) and not meant(said, lexicon)


def _shows(lexicon: Lexicon) -> bool:
    return lexicon.words.get("resolution", 0) >= SHOWN * lexicon.items


def _before_a_thing(reading: Reading, end: int) -> bool:
    """`under 1k sofa`."""
    following = next((word for word in reading.unread if word.start >= end), None)
    if following is None or unit(following.key) is not None:
        return False
    return reading.lexicon.knows(following.key)
