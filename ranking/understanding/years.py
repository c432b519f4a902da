"""When things were made: `before 1800`, `painted in 1650`, `the 1960s`, `18th century`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.made_once import made_once
from ranking.query import Constraint
from ranking.understanding.figures import has_digit
from ranking.understanding.labels import labels
from ranking.understanding.periods import LETTERS
from ranking.understanding.phrases import named
from ranking.understanding.reading import Reading, Span, has_any
from ranking.understanding.year_forms import ALONE, FORMS, Ends, Form

LED = re.compile(
    r"(?:(?<![\w])(?P<no>not|except|excluding|without)\s)?"
    r"(?:(?<![\w])(?P<word>(?!(?:not|in|from|of|during|the|year)\s)[^\W\d_]+)\s)?"
    r"(?P<joint>(?:(?<![\w])(?:in|from|of|during|the|year)\s)*)$"
)
MADE = frozenset((
    "made", "painted", "drawn", "printed", "engraved", "etched", "sculpted", "carved", "built",
    "created", "produced", "designed", "manufactured", "photographed", "taken", "written",
    "composed", "published", "released", "issued", "dated", "executed",
))  # fmt: skip
ANYTHING = frozenset({"work", "artwork", "piece", "item", "object"})  # nothing to find by
OF_PEOPLE = frozenset({"born", "died"})
SURE, MAYBE = 0.95, 0.7
GENERATION = 25  # years between most dates of works; of a shop's they tell when it began to sell


def years(reading: Reading) -> Reading:
    """What is said of years is hard."""
    return _read_all(reading, FORMS)


def year(reading: Reading) -> Reading:
    """A year alone: hard after `made in`, `from` or its field's name; else soft, and it stays, for
    titles have years too. Prices and measures are read before."""
    return _read_all(reading, (ALONE,))


def _read_all(reading: Reading, forms: Sequence[Form]) -> Reading:
    possible = reading.lexicon.english and _possible(reading.open)
    fields = dated(reading.lexicon) if possible else ()
    for form in forms if fields else ():
        for found in form.pattern.finditer(reading.open):
            if not _part_of_a_value(reading, found.span()):
                reading = _read(reading, form, found, _meant(fields, reading.keys))
    return reading


@made_once
def dated(lexicon: Lexicon) -> tuple[FieldInfo, ...]:
    """The numbers that are years and the dates of works: what is called a year and no more, dates,
    and the years of something first."""
    numbers = (one for one in lexicon.of(Part.NUMBER) if one.unit is None and _years(one, lexicon))
    dates = (one for one in lexicon.of(Part.YEAR) if _of_works(one, lexicon))
    return tuple(sorted((*numbers, *dates), key=_place))


def _place(field: FieldInfo) -> int:
    if labels(field) == {"year"}:
        return 0
    if field.part is Part.YEAR:
        return 1
    return 2 if "year" in labels(field) else 3


def _of_works(field: FieldInfo, lexicon: Lexicon) -> bool:
    numbers = lexicon.numbers.get(field.name)
    if numbers is None or not numbers.years(called=True):
        return False
    return "year" in labels(field) or numbers.quantile(0.95) - numbers.quantile(0.05) >= GENERATION


def _years(field: FieldInfo, lexicon: Lexicon) -> bool:
    numbers = lexicon.numbers.get(field.name)
    return numbers is not None and numbers.years(called="year" in labels(field))


def _possible(text: str) -> bool:
    return has_digit(text) or has_any(text, LETTERS)


def _part_of_a_value(reading: Reading, span: Span) -> bool:
    """Whether more words make a name of it: `British School 18th century`."""
    start, end = span
    spans = (one.span for one in named(reading))
    return any(one[0] <= start and end <= one[1] and one != span for one in spans)


def _meant(fields: Sequence[FieldInfo], keys: Sequence[str]) -> FieldInfo:
    """The one whose name is in the query: `acquired before 1950`."""
    said = {*keys} - {"year"}
    return next((one for one in fields if not said.isdisjoint(labels(one))), fields[0])


def _read(reading: Reading, form: Form, found: re.Match[str], field: FieldInfo) -> Reading:
    ends, led = form.ends(found), LED.search(reading.open, 0, found.start())
    if ends is None or led is None or (form.doubtful and _priced(reading, field, ends)):
        return reading
    word = key(led["word"] or "")
    if led["word"] in OF_PEOPLE and word not in labels(field):
        return reading
    named_so = led["word"] in MADE or word in labels(field)
    no = led["no"] and (named_so or not word or word in ANYTHING)
    said = named_so or no or not {"from", "year"}.isdisjoint(led["joint"].split())
    if form is ALONE and not said:
        return _mentioned(reading, found, field)
    first = "no" if no else "word" if named_so or word in ANYTHING else "joint"
    made = replace(_within(field, ends), negated=bool(no))
    return reading.hard((led.start(first), found.end()), made)


def _priced(reading: Reading, field: FieldInfo, ends: Ends) -> bool:
    """Whether years may be prices: `from 1000 to 2000`, where nothing is older than 1950."""
    oldest, *_, newest = reading.lexicon.numbers[field.name].spread
    own = all(oldest <= one <= newest for one in ends if one is not None)
    return bool(reading.lexicon.of(Part.PRICE)) and not own


def _mentioned(reading: Reading, found: re.Match[str], field: FieldInfo) -> Reading:
    """A year that nothing says more of, where something is of that year."""
    at = int(found.group())
    if not reading.lexicon.near(field.name, at, 0):
        return reading
    return reading.soft(found.span(), replace(_within(field, (at, at)), confidence=MAYBE))


def _within(field: FieldInfo, ends: Ends) -> Constraint:
    low, high = ends
    shown = f"{low}" if low == high else ""
    return Constraint(field.name, SURE, low=low, high=high, shown=shown)
