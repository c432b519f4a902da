"""Numbers in digits, however they are parted: `300`, `15.6`, `1,200`, `1.000`, `1'000`, `1 1/2`."""

import re
from fractions import Fraction
from functools import lru_cache

_THREES = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?",
    r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?",
    r"\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,2})?",
    r"\d{1,3}\s0\d\d(?:\s\d{3})*(?:[.,]\d{1,2})?",  # no number begins with 0: `1 000` is one
)
NUMBER = rf"(?:(?:{'|'.join(_THREES)})(?!\d)|\d+(?:[.,]\d+)?)"
# `1 500`, only where nothing else is meant: `iphone 11 128 gb` has two, and `under 20 500 pieces`.
SPACED = r"\d{1,2}(?:\s\d{3})+(?:[.,]\d{1,2})?(?!\d)"
# Halves to sixty-fourths that cannot be made simpler: `8/16 gb` are two sizes.
FRACTION = (
    r"(?:\d{1,2}[\s-])?(?<![\d/])(?:1/[2-468]|2/3|3/[48]|[57]/8|1?[13579]/(?:16|32|64))(?![\d/])"
)
_MARKS = re.compile(r"[.,]")
_GAPS = re.compile(r"[\s'’]")


@lru_cache(maxsize=64)  # one query is asked by many readers
def has_digit(text: str) -> bool:
    """Whether any digit stands in a text."""
    return any(map(str.isdigit, text))


def as_number(text: str, *, measured: bool = True) -> float:
    """`1,200` and `1'200` are twelve hundred, `1,5` is one and a half.

    `1.200` is money's twelve hundred, but where something is `measured`, one and a fifth: there
    are 3.200 GHz, and nobody asks for prices of three decimals."""
    if "/" in text:
        return float(sum(map(Fraction, re.split(r"[\s-]", text))))
    first, *others = _MARKS.split(_GAPS.sub("", text))
    if not others:
        return float(first)
    in_threes = len(first) <= 3 == len(others[-1]) and first[0] != "0"
    if in_threes and not (measured and len(others) == 1 and "." in text):
        return float(first + "".join(others))
    return float(f"{first}{''.join(others[:-1])}.{others[-1]}")
