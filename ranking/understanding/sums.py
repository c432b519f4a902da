"""Bare numbers that are sums of money: `under 300`, `under 1k`, `less than a hundred`."""

import re

from ranking.content.words import spelled
from ranking.lexicon.entry import Part
from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.amounts import Amount
from ranking.understanding.asked_kind import asked_kind
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading, Span
from ranking.understanding.units import unit

LEAST = 10  # of a number in letters: `over one shoulder`, `under two lamps`
# Behind a number in letters or thousands something of so many may stand: `over 5k pages`.
ENDS = re.compile(
    r"\s*(?:$|[^\w\s-]|(?:and|or|but|with|without|for|in|on|from|that|which|no|not|please)(?![\w]))"
)
PIXELS = frozenset({4000.0, 5000.0, 6000.0, 8000.0})  # `4k` is a resolution, where things have one
_WORD = r"[\s-]([^\W\d_]+)(?![\w]|\s\d)"  # no `windows 10`
COUNTED = re.compile(rf"{_WORD}(?:{_WORD})?")
FAR = 0.5  # of the price of the cheapest thing of the kind
SHOWN = 0.01  # the part of the items that speak of a resolution


def is_sum(amount: Amount, reading: Reading, span: Span) -> bool:
    """Whether an amount that a bound says at `span`, of no unit, is one of money."""
    if amount.money:
        return True
    if not amount.worded:
        counts = _counts(amount.number, reading, span) or _numbers(amount.number, reading, span)
        return not counts
    if amount.number < LEAST or (amount.number in PIXELS and _shows(reading.lexicon)):
        return False
    return alone(reading, span[1])


def alone(reading: Reading, end: int) -> bool:
    """Whether a number that ends there counts nothing behind it, as far as a thing's name shows:
    `budget 500 laptop`."""
    return ENDS.match(reading.open, end) is not None or _before_a_thing(reading, end)


def _counts(number: float, reading: Reading, span: Span) -> bool:
    """Whether it says how many there are of what follows, which the shop does not sell: `8 ports`,
    `5 stars`, `4 usb ports`; or of what it does, where that is not what is asked for: `2 monitors`,
    `printer under 100 pages`."""
    following = _following(reading, span[1])
    if following is None:
        return False
    lexicon, asked = reading.lexicon, _thing_before(reading, span[0])
    first, second = following[1], following[2]
    if number >= LEAST:
        return _part(first, lexicon, asked=asked)
    one = key(first) != first or not lexicon.knows(key(first))
    return one or (second is not None and _part(second, lexicon, asked=asked))


def _part(word: str, lexicon: Lexicon, *, asked: bool) -> bool:
    """Whether a word is the plural of what the shop's things only have; `asked`: the thing that is
    asked for is named already."""
    said = key(word)
    return said != word and not meant(said, lexicon) and (asked or not lexicon.is_thing(said))


def _numbers(number: float, reading: Reading, span: Span) -> bool:
    """Whether it is far from what such things cost, and counts or numbers something as well:
    `laptop at least 2 usb`, `iphone under 6`, where titles have an iPhone 6."""
    lexicon, text = reading.lexicon, " ".join(reading.kept[: span[0]].replace("\0", " ").split())
    prices = next((lexicon.numbers.get(one.name) for one in lexicon.of(Part.PRICE)), None)
    if prices is None or lexicon.shelf is None or not text:
        return False
    series = spelled(text)[-1], f"{number:g}"
    if _following(reading, span[1]) is None and not lexicon.shelf.side_by_side(*series):
        return False
    kind = asked_kind(text, lexicon, prices.by_kind)
    return kind is not None and number < FAR * prices.by_kind[kind][0]


def _following(reading: Reading, end: int) -> re.Match[str] | None:
    """The words that a number which ends there may count."""
    return None if ENDS.match(reading.open, end) else COUNTED.match(reading.open, end)


def _thing_before(reading: Reading, start: int) -> bool:
    return any(reading.lexicon.is_thing(one.key) for one in reading.before(start))


def _shows(lexicon: Lexicon) -> bool:
    return lexicon.words.get("resolution", 0) >= SHOWN * lexicon.items


def _before_a_thing(reading: Reading, end: int) -> bool:
    """`under 1k sofa`."""
    following = next(iter(reading.behind(end)), None)
    if following is None or unit(following.key) is not None:
        return False
    return reading.lexicon.knows(following.key)
