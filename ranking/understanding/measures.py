"""Measures: `15.6 inch`, `8gb`, `2x4gb`, `160 x 230 cm`, `pack of 6`."""

import re
from dataclasses import replace

from ranking.content.sets import SETS
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.query import Constraint
from ranking.understanding.amounts import UNIT, Amount, amount, amounts, read
from ranking.understanding.figures import NUMBER, as_number
from ranking.understanding.labels import calls, labels
from ranking.understanding.measured import TOLERANCE, About, about, measuring
from ranking.understanding.reading import Reading, Span
from ranking.understanding.units import Unit, unit

TIMES = re.compile(rf"(?<![\w.,])(?P<count>\d{{1,2}})\s?[x×]\s?{amount('a')}")
BY = r"(?:\s?[x×]\s?|\sby\s)"
SIDES = re.compile(
    rf"(?<![\w.,])(?P<a>{NUMBER})(?P<unit_a>{UNIT})?{BY}(?P<b>{NUMBER})"
    rf"(?:(?P<unit_b>{UNIT})?{BY}(?P<c>{NUMBER}))?"
    rf"(?P<unit>{UNIT}|\sin)?(?![\w])"  # behind two sides `in` is no preposition
)
COUNTED = tuple(
    re.compile(rf"(?<![\w.]){form}(?![\w])")
    for form in (
        r"(?P<number>\d+)[\s-]?(?P<word>[a-z]+)",
        r"(?P<word>[a-z]+)\s(?:of\s)?(?P<number>\d+)",
    )
)


def sides(reading: Reading) -> Reading:
    """`160 x 230 cm`, `160cm by 230cm`: each number on the length that has it, first come first
    served."""
    for found in SIDES.finditer(reading.open):
        own = unit(found["unit"])
        before = {unit(found[name]) for name in ("unit_a", "unit_b")} - {None}
        if (own is not None and own.kind != "length") or not before <= {own}:
            continue
        numbers = [as_number(found[name]) for name in "abc" if found[name]]
        made = _sides(reading, numbers, own)
        if len(made) == len(numbers):
            reading = reading.soft(found.span(), *made)
    return reading


def multiples(reading: Reading) -> Reading:
    """`2x4gb` is 8 GB."""
    for found in TIMES.finditer(reading.open):
        one = read(found, "a")
        if one.unit is not None:
            whole = replace(one, number=one.number * int(found["count"]))
            reading = _soft(reading, whole, found.span())
    return reading


def measures(reading: Reading) -> Reading:
    """`15.6 inch`: a number with a unit, where some item measures so much."""
    for given, span in amounts(reading.open):
        reading = _soft(reading, given, span)
    return reading


def counts(reading: Reading) -> Reading:
    """`pack of 6`: a number beside the name of a number that has no unit."""
    for form in COUNTED:
        for found in form.finditer(reading.open):
            reading = _counted(reading, found)
    return reading


def _counted(reading: Reading, found: re.Match[str]) -> Reading:
    number = float(found["number"])
    for field in reading.lexicon.of(Part.NUMBER):
        named = unit(field.unit) is None and _calls(
            found["word"], found.group(), field, reading.lexicon
        )
        if named and _near(reading, field, number):
            return reading.soft(found.span(), _exactly(field, number, 0.8))
    return reading


def _calls(word: str, said: str, field: FieldInfo, lexicon: Lexicon) -> bool:
    """By its name, or by what has so many (`7 seater`), or where both say how many things there
    are: packs are sets of so many."""
    own = labels(field)
    named = word in own or key(word.removesuffix("er")) in own or calls(key(word), field, lexicon)
    return named or (word in SETS and " of " in said and not SETS.isdisjoint(own))


def _soft(reading: Reading, given: Amount, span: Span) -> Reading:
    if given.unit is None:
        return reading
    told = about(given, reading, span, priced=False)
    if told is None or not _near(reading, told.field, told.value):
        return reading
    return reading.soft(told.span, _exactly(told.field, told.value, told.confidence))


def _near(reading: Reading, field: FieldInfo, value: float) -> int:
    return reading.lexicon.near(field.name, value, TOLERANCE)


def _exactly(field: FieldInfo, value: float, confidence: float) -> Constraint:
    """Within the tolerance, and shown as the number itself."""
    return Constraint(
        field.name,
        confidence,
        low=round(value * (1 - TOLERANCE), 6),
        high=round(value * (1 + TOLERANCE), 6),
        shown=f"{value:.10g}",
    )


def _sides(reading: Reading, numbers: list[float], own: Unit | None) -> list[Constraint]:
    left = dict(measuring(reading.lexicon, "length"))
    made = []
    for number in numbers:
        fitting = [
            About(field, (own or theirs).to(theirs, number), 0.6, (0, 0))
            for field, theirs in left.items()
        ]
        best = max(fitting, key=lambda one: _near(reading, one.field, one.value), default=None)
        if best is None or not _near(reading, best.field, best.value):
            break
        left.pop(best.field)
        made.append(_exactly(best.field, best.value, best.confidence))
    return made
