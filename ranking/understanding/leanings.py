"""Leanings of price: `cheap`, `expensive`, `around 200`."""

import re

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import phrase
from ranking.query import Constraint
from ranking.understanding.amounts import ALONE, amount, read
from ranking.understanding.asked_kind import asked_kind
from ranking.understanding.category import predicted
from ranking.understanding.measured import About, about
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading, Span, has_any

NOT = r"(?:not|isn't)\s(?:(?:too|so|very|that)\s)?"
PLAIN = r"(?<!\bnot )(?<!n't )(?<!\btoo )"
NO_MORE = r"(?![\w-]|\sthan)"  # `more expensive than 900` is a bound
CHEAP = re.compile(
    rf"(?<![\w-])(?:(?:{NOT}|(?:less|least)\s)(?:expensive|pricey)|{PLAIN}cheap(?:est)?|inexpensive"
    rf"|affordable|low[ -]cost|bargain|(?:low[ -])?budget){NO_MORE}"
)
DEAR = re.compile(
    rf"(?<![\w-])(?:{NOT}cheap|(?:(?:more|most|very)\s)?expensive|high[ -]end|luxury|luxurious"
    rf"|pricey){NO_MORE}"
)
ROUGHLY = re.compile(
    r"(?<![\w])(?:(?:for|costing|priced?(?: at)?)\s)?"
    rf"(?:around|about|approx(?:imately)?\.?|circa|roughly|~)\s?{amount('a', ALONE)}"
)
WORDS_OF_IT = frozenset((
    "cheap", "cheapest", "inexpensive", "affordable", "low", "bargain", "budget", "expensive",
    "high", "luxury", "luxurious", "pricey", "around", "about", "approx", "approximately", "circa",
    "roughly",
))  # fmt: skip
LOW, HIGH = 0.25, 0.75  # the quarter of the items of the kind, or of the category, where known
ROOM = 0.2  # `around 200` is 160 to 240
LEANS = 0.6  # how surely


def leanings(reading: Reading) -> Reading:
    """Soft, and their words leave: nothing is called `cheap` by who sells it."""
    if not has_any(reading.open, WORDS_OF_IT) and "~" not in reading.open:
        return reading
    for found in ROUGHLY.finditer(reading.open):
        reading = _roughly(reading, found)
    for pattern, share in ((CHEAP, LOW), (DEAR, HIGH)):
        for found in pattern.finditer(reading.open):
            reading = _leaning(reading, found.group(), found.span(), share)
    return reading


def _roughly(reading: Reading, found: re.Match[str]) -> Reading:
    told = about(read(found, "a"), reading, found.span(), priced=True)
    if told is None:
        return reading
    return reading.soft(told.span, near(told), leaves=True)


def near(told: About) -> Constraint:
    """About as much."""
    low, high = told.value * (1 - ROOM), told.value * (1 + ROOM)
    return Constraint(told.field.name, told.confidence, low=round(low, 2), high=round(high, 2))


def _leaning(reading: Reading, said: str, span: Span, share: float) -> Reading:
    prices = next(iter(reading.lexicon.of(Part.PRICE)), None)
    if prices is None or meant(phrase(said), reading.lexicon):
        return reading
    return leaned(reading, prices, span, share)


def leaned(reading: Reading, field: FieldInfo, span: Span, share: float) -> Reading:
    """With the words at `span` read as a leaning, to the end (see `leaning`) that things of the
    kind have in `field`, or of the category, where these are known; as it was without numbers."""
    numbers = reading.lexicon.numbers.get(field.name)
    if numbers is None:
        return reading
    left = reading.soft(span, leaves=True)
    category, _ = predicted(left.keys, reading.lexicon)
    kind = asked_kind(left.text, reading.lexicon, numbers.by_kind)
    made = leaning(field, share, numbers.quantile(share, category, kind))
    return reading.soft(span, made, leaves=True)


def leaning(field: FieldInfo, share: float, end: float) -> Constraint:
    """To the lower end of what things have in a field, where `share` is less than half of them: up
    to `end`, and else from there on."""
    low, high = (None, end) if share < 0.5 else (end, None)
    return Constraint(field.name, LEANS, low=low, high=high)
