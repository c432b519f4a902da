"""Prices called so: `budget 500`, `price 500`, `price range 300-500`; and `laptop from 500`."""

import re

from ranking.lexicon.entry import Part
from ranking.query import Constraint
from ranking.understanding.amounts import amount, read
from ranking.understanding.leanings import near
from ranking.understanding.measured import About, about
from ranking.understanding.price_ranges import COMING, RECENT, beside_a_thing, like_a_price
from ranking.understanding.reading import Reading
from ranking.understanding.sums import alone

_PRICE = r"(?:priced?|prices|costing|costs)"
_BUDGET = r"(?:my\s|with an?\s|on an?\s)?budget"
_TIE = r"(?:\srange)?(?:\s(?:is|of|at|from|between))?\s?[:=]?\s?"
_TO = r"(?:\s?[-–]\s?|\s(?:to|and)\s)"
RANGE = re.compile(
    rf"(?<![\w-])(?:{_PRICE}|{_BUDGET}){_TIE}{amount('a')}{_TO}{amount('b')}(?![\w])"
)
LIMIT = re.compile(rf"(?<![\w-]){_BUDGET}{_TIE}{amount('a')}")
ABOUT = re.compile(rf"(?<![\w-]){_PRICE}{_TIE}{amount('a')}")
FLOOR = re.compile(rf"(?<![\w-])from\s{amount('a')}")


def named_prices(reading: Reading) -> Reading:
    """A budget is a limit, and `from` the least, both hard; a price is about as much, and soft."""
    if not reading.lexicon.of(Part.PRICE):
        return reading
    for found in RANGE.finditer(reading.open):
        a, b = _price(reading, found, "a", "b"), _price(reading, found, "b", "a")
        if a and b and a.value < b.value:
            reading = reading.hard(found.span(), _from_to(a, a.value, b.value))
    for found in LIMIT.finditer(reading.open):
        if told := _price(reading, found, "a"):
            reading = reading.hard(found.span(), _from_to(told, None, told.value))
    for found in ABOUT.finditer(reading.open):
        if told := _price(reading, found, "a"):
            reading = reading.soft(found.span(), near(told), leaves=True)
    for found in FLOOR.finditer(reading.open):
        told = _price(reading, found, "a")
        if told and (read(found, "a").money or _bare(reading, found, told.value)):
            reading = reading.hard(found.span(), _from_to(told, told.value, None))
    return reading


def _price(
    reading: Reading, found: re.Match[str], name: str, other: str | None = None
) -> About | None:
    """None for what has a unit, or stands before what it counts: `budget 24 inch monitor`."""
    said = read(found, name, other)
    bare = like_a_price(said.number) and alone(reading, found.end())
    if said.unit is not None or not (said.money or bare):
        return None
    return about(said, reading, found.span(), priced=True)


def _bare(reading: Reading, found: re.Match[str], price: float) -> bool:
    return not RECENT <= price <= COMING and beside_a_thing(reading, found.span())


def _from_to(told: About, low: float | None, high: float | None) -> Constraint:
    return Constraint(told.field.name, told.confidence, low=low, high=high)
