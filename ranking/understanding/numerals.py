"""Numbers in letters: `twenty`, `two hundred and fifty`, `a thousand`."""

import re
from collections.abc import Iterable

from ranking.lexicon.number_words import TEENS, TENS, UNITS, VALUES

_VALUES = {**VALUES, "fourty": 40}  # as many write it
SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000, "million": 1_000_000}
PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}  # there are three of the last
LETTERS = frozenset(_VALUES.keys() | SCALES.keys()) - {"k"}  # one of them is in every numeral


def _any(words: Iterable[str]) -> str:
    return "|".join(words)


_GAP = r"[\s-]"
_UNIT = rf"(?:{_any(UNITS)})(?![\w])"
_TENS = rf"(?:{_any(TENS)}|fourty)(?:{_GAP}{_UNIT}|(?!-{_UNIT}))"  # not forty to five
SMALL = rf"(?:{_TENS}|{_any(TEENS)}|{_any(UNITS)})"
_HUNDREDS = rf"(?:(?:an?|{SMALL}){_GAP})?hundred(?:{_GAP}(?:and\s)?{SMALL})?"
_THOUSANDS = (
    rf"(?:(?:an?|{_HUNDREDS}|{SMALL}){_GAP})?(?:thousand|grand)"
    rf"(?:{_GAP}(?:and\s)?(?:{_HUNDREDS}|{SMALL}))?"
)
NUMERAL = rf"(?<![\w])(?:{_THOUSANDS}|{_HUNDREDS}|{SMALL})(?![\w])"
_LAST = re.compile(r"(?:hundred|thousand|grand|k|million)$")


def in_figures(said: str) -> float:
    """The number that a NUMERAL says."""
    whole = part = 0
    for word in re.split(_GAP, said):
        scale = SCALES.get(word, 1)
        if scale == 1000:
            whole, part = whole + max(part, 1) * scale, 0
        elif scale == 100:
            part = max(part, 1) * scale
        else:
            part += _VALUES.get(word, 0)  # but for `a` and `and`
    return float(whole + part)


def scale(said: str) -> int:
    """What is counted: thousands in `two thousand` and `2k`, millions."""
    last = _LAST.search(said)
    return SCALES[last.group()] if last else 1
