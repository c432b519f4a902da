"""Codes: the parts of a query that look like a model number, a SKU or an EAN."""

import re
from itertools import pairwise

from ranking.understanding.amounts import UNIT
from ranking.understanding.figures import NUMBER, has_digit

_PUNCTUATION = re.compile(r"[^0-9a-z]+")
_AFTER = "mg|k|p|x|d|st|nd|rd|th"  # what else makes a number a measure or a place: 4k, 3d, 5th
_MEASURE = re.compile(rf"(?!\d{{3,}}h$){NUMBER}(?:{UNIT}|(?:{_AFTER}))")  # 2229h is a monitor
_LONG_NUMBER = 5  # digits alone are a code from here on: fewer is a size or a count
_JOINED = 3  # `wh 1000 xm4` is one code in three words
_PART = 4  # letters of a part that may be joined to others: longer ones are words


def codes(text: str) -> tuple[str, ...]:
    """Code-like runs of up to three words, lower case, letters and digits only, longest last."""
    if not has_digit(text):
        return ()
    words = [_bare(word) for word in text.casefold().split()]
    spans = (
        words[start : start + length]
        for length in range(1, _JOINED + 1)
        for start in range(len(words) - length + 1)
    )
    return tuple(dict.fromkeys("".join(span) for span in spans if _is_code(span)))


def _bare(word: str) -> str:
    return word if _measure(word) else _PUNCTUATION.sub("", word)


def _measure(word: str) -> bool:
    return word[:1].isdigit() and _MEASURE.fullmatch(word) is not None


def _is_code(span: list[str]) -> bool:
    joined = "".join(span)
    if len(joined) < 4 or joined.isalpha() or _measure(joined) or not all(span):
        return False
    if joined.isdigit():
        return len(span) == 1 and len(joined) >= _LONG_NUMBER
    return any(map(str.isalpha, joined)) and (len(span) == 1 or _may_join(span))


def _may_join(span: list[str]) -> bool:
    pairs = (one + other for one, other in pairwise(span))
    if any(_measure(part) for part in (*span, *pairs)):
        return False
    return all(len(part) <= _PART or not part.isalpha() for part in span)
