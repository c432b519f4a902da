"""What a column's numbers measure: the unit behind each of them, or behind the column's name."""

import re
from collections import Counter
from dataclasses import dataclass

from app.inference.column import Column
from app.inference.naming import labelled
from ranking.understanding.units import unit

NEARLY_ALL = 0.98
ABBREVIATED = 4  # letters: `weight kg`, but `variant grams` reads well
_BESIDE = re.compile(r"^[+-]?\d[\d.,'\u2019\s]*?\s*([^\W\d_]+|[%\"\u2033\u201d])$")
_BRACKETED = re.compile(r"^(?P<name>.*\w)\W*[(\[](?P<unit>[^()\[\]]+)[)\]]$")
_LAST = re.compile(r"^(?P<name>.*[^\W_])(?:[\W_]+|(?<=[a-z])(?=[A-Z]))(?P<unit>[^\W\d_]{2,})$")
_DOUBTFUL = frozenset({"in", "day", "second", "stars", "foot"})  # of `checked in`, `opening day`
_SHARES = re.compile(r"(?:^|[\W_])(?:per|pro|par|por)$", re.IGNORECASE)  # `price per kg` is none


@dataclass(frozen=True)
class Called:
    """A column's name parted: `Length` and `mm`."""

    label: str | None  # None: the whole name tells it
    unit: str


def written_unit(column: Column) -> str | None:
    """The unit behind nearly all values: `km` of `35,321 km`. None where there are several, or
    it is not known."""
    found = [known for value in column.sample if (known := _beside(value))]
    if len(found) < NEARLY_ALL * len(column.sample) or not found:
        return None
    common = Counter(found).most_common(1)[0][0]
    return common if column.reads_as_number(common) >= NEARLY_ALL else None


def called(name: str) -> Called | None:
    """`Length (mm)`, `weight_kg`, `Gewicht kg`, `MPG`; None where no unit ends the name."""
    if len(name) > 1 and _sure(name, bracketed=False):
        return Called(None, name)
    for form in (_BRACKETED, _LAST):
        found = form.match(name)
        if found and _sure(found["unit"], bracketed=form is _BRACKETED):
            fits = not _SHARES.search(found["name"])
            short = form is _BRACKETED or len(found["unit"]) <= ABBREVIATED
            label = labelled(found["name"]) if short else None
            return Called(label, found["unit"].strip()) if fits else None
    return None


def _sure(word: str, *, bracketed: bool) -> bool:
    return unit(word) is not None and (bracketed or word.lower() not in _DOUBTFUL)


def _beside(value: str) -> str | None:
    found = _BESIDE.match(value)
    return found[1] if found and unit(found[1]) else None
