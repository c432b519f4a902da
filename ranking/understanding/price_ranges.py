"""Prices from one to another that no word or sign says: `laptop 500-800`, `100 to 200 printer`."""

import re
from collections.abc import Sequence

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import key
from ranking.lexicon.numbers import Numbers
from ranking.query import Constraint
from ranking.understanding.category import predicted
from ranking.understanding.figures import NUMBER, as_number, has_digit
from ranking.understanding.measured import measuring
from ranking.understanding.reading import Reading, Span

_RANGE = rf"(?P<low>{NUMBER})(?:\s?[-–]\s?|\sto\s)(?P<high>{NUMBER})"
_THING = r"(?<![\w-])(?P<thing>[^\W\d_]+)"
_LAST, _FIRST = re.compile(rf"{_THING}\s$"), re.compile(rf"\s{_THING}(?![\w-])")
BEHIND = re.compile(rf"{_THING}\s(?P<range>{_RANGE})[\s\0,]*$")
BEFORE = re.compile(rf"^[\s\0]*(?P<range>{_RANGE})\s{_THING}(?![\w-])")
LEAST, MOST = 10, 20  # of a price, and between two; times the lower one
RECENT, COMING = 1900, 2100  # years, of a car or a calendar, though no field holds them
UNSAID = ("length", "bytes")  # kinds of measure whose unit may go without saying: `160 x 230`
AS_WELL = 0.2  # of the part of prices in the range: where so many measure that, it may be meant
OF_LENGTHS = frozenset({"lens", "zoom"})  # are called by a range: `lens 70-200`
# Volts that mains are from and to, somewhere in the world: `adapter 100-240`.
MAINS = frozenset(
    {(100, 240), (100, 250), (110, 220), (110, 230), (110, 240), (115, 230), (220, 240)}
)
SURE = 0.8


def price_ranges(reading: Reading) -> Reading:
    """Hard, at either end of a query, beside the thing: elsewhere it is a model, a size, an age."""
    prices = next(iter(reading.lexicon.of(Part.PRICE)), None)
    if prices is None or not has_digit(reading.open):
        return reading
    for pattern in (BEHIND, BEFORE):
        found = pattern.search(reading.open)
        if found is not None and _named(reading, found["thing"]):
            low, high = (as_number(found[end], measured=False) for end in ("low", "high"))
            if _like_prices(low, high) and _best_as_prices(reading, prices, low, high):
                made = Constraint(prices.name, SURE, low=low, high=high)
                return reading.hard(found.span("range"), made)
    return reading


def beside_a_thing(reading: Reading, span: Span) -> bool:
    """Whether it stands at an end of the query, with the name of a thing beside it."""
    start, end = span
    behind = _LAST.search(reading.open[:start]) if not reading.open[end:].strip(" \0,") else None
    before = _FIRST.match(reading.open[end:]) if not reading.open[:start].strip(" \0,") else None
    return any(_named(reading, one["thing"]) for one in (behind, before) if one)


def _named(reading: Reading, word: str) -> bool:
    return word not in OF_LENGTHS and reading.lexicon.is_thing(key(word))


def _like_prices(low: float, high: float) -> bool:
    years = low >= RECENT and high <= COMING
    apart = low + LEAST <= high <= low * MOST and (low, high) not in MAINS
    return low >= LEAST and apart and not years and _round(low) and _round(high)


def like_a_price(number: float) -> bool:
    """Whether it may be one by itself: not small, and round enough."""
    return number >= LEAST and _round(number)


def _round(price: float) -> bool:
    """As people say a price: 50, 49, 49.90."""
    return price % 5 == 0 or price % 10 >= 9


def _best_as_prices(reading: Reading, prices: FieldInfo, low: float, high: float) -> bool:
    """Whether there are such prices, and no measure that fits nearly as well."""
    known = reading.lexicon.numbers
    keys = [word for word in reading.keys if not word.isdigit()]
    if prices.name not in known:
        return False
    category, _ = predicted(keys, reading.lexicon)
    priced = known[prices.name].share(low, high, category)
    measured = (known[field.name] for kind in UNSAID
                for field, _ in measuring(reading.lexicon, kind))  # fmt: skip
    return priced > 0 and all(
        _of_them(one, keys) * one.share(low, high) < AS_WELL * priced for one in measured
    )


def _of_them(numbers: Numbers, keys: Sequence[str]) -> float:
    """The part of the items named that have such a number."""
    return max((numbers.beside.get(word, 0.0) for word in keys), default=0.0)
