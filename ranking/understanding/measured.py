"""Which of the catalogue's numbers an amount is about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import Word, words
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.made_once import made_once
from ranking.lexicon.numbers import Numbers
from ranking.understanding.amounts import Amount
from ranking.understanding.countings import counting, led
from ranking.understanding.labels import beside, comparing, labels, whole
from ranking.understanding.reading import Reading, Span
from ranking.understanding.sums import is_sum
from ranking.understanding.units import PAY, Unit, unit

TOLERANCE = 0.02
STARS = 5
# What speaks for a field, most telling first: its name beside the amount, its name anywhere in the
# query, the words its items have in their titles, the unit it is written in, being called a total
# or a time: who has 20 minutes has no more for preparation and cooking together.
BESIDE, ANYWHERE, WORDS, SAME_UNIT, TOTAL, TIME = 4.0, 2.0, 1.0, 1.0, 1.0, 0.5
COVERAGE, NEAR = 0.2, 0.4


@dataclass(frozen=True)
class About:
    """A field, the amount in its unit, how surely, and the words read, label included."""

    field: FieldInfo
    value: float
    confidence: float
    span: Span


@dataclass(frozen=True)
class _Said:
    """The keys of a query's words: those beside an amount, and all."""

    beside: frozenset[str]
    all: frozenset[str]


def about(amount: Amount, reading: Reading, span: Span, *, priced: bool) -> About | None:
    """What the amount at `span` measures; `priced`: a bare number is a price. None: nothing."""
    fields = measuring(reading.lexicon, amount.unit.kind) if amount.unit else []
    by_the_month = amount.unit is not None and amount.unit.kind == PAY
    if amount.money and not (by_the_month and fields):
        return _price(amount, reading, span)
    if by_the_month and not fields:
        return _price(amount, reading, span) if priced else None
    if amount.unit is None:
        if told := counting(reading, span) or led(amount.number, reading, span):
            return About(told[0], amount.number, 0.85, told[1])
        return _price(amount, reading, span) if priced else None
    named = beside(reading, span, amount.unit.kind, [one for one, _ in fields])
    said = _Said(frozenset(word.key for word in named), frozenset(reading.keys))
    numbers = reading.lexicon.numbers
    scored = [(_score(one, own, amount, numbers[one.name], said), own, one)
              for one, own in fields]  # fmt: skip
    if not scored:
        return None
    best, own, field = max(scored, key=lambda one: one[0])
    others = [score for score, _, one in scored if one is not field]
    sure = 0.95 if not others else min(0.95, 0.5 + (best - max(others)) / 4)
    taken = _with_label(span, whole(field, named))
    return About(field, amount.unit.to(own, amount.number), round(sure, 2), taken)


def measuring(lexicon: Lexicon, kind: str) -> list[tuple[FieldInfo, Unit]]:
    """The numeric fields of a kind of measure, with their own units; ratings where they go up to so
    many stars."""
    return _by_kind(lexicon).get(kind, [])


@made_once
def _by_kind(lexicon: Lexicon) -> Mapping[str, list[tuple[FieldInfo, Unit]]]:
    found: defaultdict[str, list[tuple[FieldInfo, Unit]]] = defaultdict(list)
    known = lexicon.numbers
    rated = (one for one in lexicon.of(Part.RATING) if _most(known.get(one.name)) <= STARS)
    for one in (*lexicon.of(Part.NUMBER), *rated):
        if one.name in known and (own := unit(one.unit)) is not None:
            found[own.kind].append((one, own))
    return dict(found)


def _most(numbers: Numbers | None) -> float:
    return max(numbers.spread, default=0.0) if numbers else 0.0


def _price(amount: Amount, reading: Reading, span: Span) -> About | None:
    prices = reading.lexicon.of(Part.PRICE)
    if not prices or not is_sum(amount, reading, span):
        return None
    return About(prices[0], amount.number, 0.95 if amount.money else 0.85, span)


def _score(field: FieldInfo, own: Unit, amount: Amount, numbers: Numbers, said: _Said) -> float:
    assert amount.unit is not None
    value = amount.unit.to(own, amount.number)
    calls = labels(field)
    return (
        BESIDE * (not calls.isdisjoint(said.beside))
        + ANYWHERE * (not (calls | comparing(field)).isdisjoint(said.all))
        + WORDS * max((numbers.beside.get(word, 0.0) for word in said.all), default=0.0)
        + SAME_UNIT * (own == amount.unit)
        + _called(field)
        + COVERAGE * numbers.coverage
        + NEAR * (numbers.near(value, TOLERANCE) > 0)
    )


@lru_cache(maxsize=10_000)
def _called(field: FieldInfo) -> float:
    called = words(field.label)
    return TOTAL * ("total" in called) + TIME * ("time" in called)


def _with_label(span: Span, labels: Sequence[Word]) -> Span:
    starts, ends = [word.start for word in labels], [word.end for word in labels]
    return min([span[0], *starts]), max([span[1], *ends])
