"""Bounds: `under 300`, `at least 16 GB`, `between 50 and 100`, `$20-$40`, `2 kg or less`, in
other languages `unter 5 €`."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ranking.query import Constraint
from ranking.understanding.amounts import ALONE, Amount, amount, read
from ranking.understanding.bound_words import BOUND_WORDS, PLAIN, BoundWords
from ranking.understanding.measured import about, measuring
from ranking.understanding.reading import Reading, Span

_LEAD = (
    r"(?:(?:but|and)\s+)?"
    r"(?:(?:with|for|of|in|that (?:is|are|costs?|takes?)|costing|priced|which (?:is|are)|"
    r"(?:with(?: an?)? )?price(?: range)?(?: is|:)?|(?:ready|done)(?: in)?|takes?|taking)\s+)?"
)
_NO = r"(?:no|not|nothing|isn't|aren't) "
_PLAIN = r"(?<!\bno )(?<!\bnot )(?<!\bnothing )(?<!n't )"
_LESS_THAN = r"(?:under|below|(?:less|fewer|cheaper|less expensive) than)"
_MORE_THAN = r"(?:over|above|(?:more|greater|higher|more expensive|dearer|pricier) than)"
_UP_TO = (
    rf"(?:{_PLAIN}{_LESS_THAN}|{_NO}{_MORE_THAN}|"
    r"up ?to|at most|max(?:imum)?\.?(?: of)?|within|<=?|≤)"
)
_FROM = (
    rf"(?:{_PLAIN}{_MORE_THAN}|{_NO}{_LESS_THAN}|"
    r"at least|min(?:imum)?\.?(?: of)?|starting (?:at|from)|>=?|≥)"
)
_LITTLE = r"(?:shorter|smaller|lighter|narrower) than"
_MUCH = r"(?:longer|larger|bigger|heavier|wider|taller) than"
_SMALLER = rf"(?:{_PLAIN}{_LITTLE}|{_NO}{_MUCH})"
_LARGER = rf"(?:{_PLAIN}{_MUCH}|{_NO}{_LITTLE})"
_OTHER = r"(?!\w|\W+\d)"  # in `over 5 and under 9` the second word says nothing of the first number
_LESS = (
    rf"(?:\s?(?:or|and)\s(?:less|cheaper|fewer|smaller|shorter|(?:under|below){_OTHER})|"
    rf"\s(?:max(?:imum)?{_OTHER}|tops))"
)
_MORE = (
    rf"(?:\s?(?:or|and)\s(?:more|up|larger|bigger|longer|(?:over|above){_OTHER})|"
    rf"\smin(?:imum)?{_OTHER}|\s?\+)"
)
_END = r"(?![\w])"

BETWEEN = re.compile(
    rf"(?<![\w]){_LEAD}(?:between|from)\s{amount('a', ALONE)}\s?(?:and|to|until|-|–)\s?"
    rf"{amount('b', ALONE)}{_END}"
)
FROM_TO = re.compile(rf"(?<![\w]){_LEAD}{amount('a')}\s?(?:-|–|\bto\b)\s?{amount('b')}{_END}")
BELOW = re.compile(rf"(?<![\w]){_LEAD}{_UP_TO}\s?{amount('a', ALONE)}")
BELOW_EITHER = re.compile(
    rf"(?<![\w]){_LEAD}{_UP_TO}\s?{amount('a', ALONE)}\sor\s{amount('b')}(?=\W*$)"
)
EITHER = re.compile(rf"(?<![\w]){_LEAD}{amount('a')}\sor\s{amount('b')}{_END}")
SMALLER = re.compile(rf"(?<![\w]){_LEAD}{_SMALLER}\s?{amount('a', ALONE)}")
LARGER = re.compile(rf"(?<![\w]){_LEAD}{_LARGER}\s?{amount('a', ALONE)}")
ABOVE = re.compile(rf"(?<![\w]){_LEAD}{_FROM}\s?{amount('a', ALONE)}")
OR_LESS = re.compile(rf"(?<![\w]){_LEAD}{amount('a')}{_LESS}{_END}")
OR_MORE = re.compile(rf"(?<![\w]){_LEAD}{amount('a')}{_MORE}{_END}")

Ends = tuple[Amount | None, Amount | None]
Read = Callable[[re.Match[str]], Ends]


def _both(found: re.Match[str]) -> Ends:
    return read(found, "a", "b"), read(found, "b", "a")


def _up_to(found: re.Match[str]) -> Ends:
    return None, read(found, "a")


def _up_to_either(found: re.Match[str]) -> Ends:
    return None, max(read(found, "a", "b"), read(found, "b", "a"), key=lambda one: one.number)


def _from(found: re.Match[str]) -> Ends:
    return read(found, "a"), None


class Form(NamedTuple):
    """A pattern and its ends; `bare`: a number without a unit is one. Where no `sign` of it stands
    it is not looked for, which takes long as it may begin with any amount."""

    pattern: re.Pattern[str]
    ends: Read
    sign: re.Pattern[str]
    bare: bool = True


FORMS = (
    Form(BETWEEN, _both, re.compile("between|from")),
    Form(FROM_TO, _both, re.compile(r"[-–]|\bto\b"), bare=False),
    Form(OR_LESS, _up_to, re.compile(_LESS)),
    Form(OR_MORE, _from, re.compile(_MORE)),
    Form(BELOW_EITHER, _up_to_either, re.compile(r"\sor\s")),
    Form(BELOW, _up_to, re.compile(_UP_TO)),
    Form(ABOVE, _from, re.compile(_FROM)),
    Form(SMALLER, _up_to, re.compile("than"), bare=False),
    Form(LARGER, _from, re.compile("than"), bare=False),
    Form(EITHER, _both, re.compile(r"\sor\s"), bare=False),
)


@lru_cache
def forms(language: str) -> tuple[Form, ...]:
    """Those of a language, then the English ones, which people use everywhere. In another language
    a number without a unit is no bound: behind `ab 3` may stand years."""
    if (own := BOUND_WORDS.get(language)) is None:
        return FORMS
    return (*_own(own), *FORMS)


def _own(words: BoundWords) -> Iterator[Form]:
    before, other = amount("a", ALONE), amount("b", ALONE)
    yield _form(
        rf"(?:{words.between})\s{before}\s(?:{words.joint})\s{other}{_END}", _both, words.between
    )
    yield _form(rf"{amount('a')}\s(?:{words.to})\s{amount('b')}{_END}", _both, words.to)
    yield _form(rf"{amount('a')}\s(?:{words.less}){_END}", _up_to, words.less)
    yield _form(rf"{amount('a')}\s(?:{words.more}){_END}", _from, words.more)
    yield _form(rf"{PLAIN}(?:{words.up_to})\s{before}", _up_to, words.up_to)
    yield _form(rf"{PLAIN}(?:{words.at_least})\s{before}", _from, words.at_least)


def _form(pattern: str, ends: Read, words: str) -> Form:
    sign = re.compile(rf"(?<![\w])(?:{words})(?![\w])")
    return Form(re.compile(rf"(?<![\w]){pattern}"), ends, sign, bare=False)


def bounds(reading: Reading) -> Reading:
    """Every bound is hard: whoever writes one means it."""
    for form in forms(reading.lexicon.language):
        if not form.sign.search(reading.open):
            continue
        for found in form.pattern.finditer(reading.open):
            if form.pattern is OR_MORE and _minutes(found, reading):
                continue
            reading = _read(reading, form.ends(found), found.span(), form.bare)
    return reading


def _minutes(found: re.Match[str], reading: Reading) -> bool:
    """`15 min` is no minimum where things take time."""
    return found.group().endswith(" min") and bool(measuring(reading.lexicon, "time"))


def _read(reading: Reading, ends: Ends, span: Span, bare: bool) -> Reading:
    told = [about(one, reading, span, priced=bare) if one else None for one in ends]
    fields = {one.field.name for one in told if one}
    known = next((one for one in told if one), None)
    if known is None or len(fields) > 1 or told.count(None) > ends.count(None):
        return reading
    low, high = (one.value if one else None for one in told)
    if low is not None and high is not None and low > high:
        low, high = high, low
    made = Constraint(known.field.name, known.confidence, low=low, high=high)
    return reading.hard(known.span, made)
