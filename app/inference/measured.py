"""What a column's numbers measure: the units behind them, or behind the column's name."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.inference.column import Column
from app.inference.naming import labelled
from ranking.understanding.units import unit

NEARLY_ALL = 0.98
MANY = 0.5  # of the values are measures: fewer are words with a number
SOME = 0.1  # of a kind of measure that is worth an attribute of its own
FEWEST = 3  # of measures that one can narrow by
PAGES = "pages"
# As libraries write the extent of a book; a page is no measure, but counted by its name.
_PAGES = frozenset({"p", "pp", "pg", "pgs", "page", PAGES})
ABBREVIATED = 4  # letters: `weight kg`, but `variant grams` reads well
_BESIDE = re.compile(
    r"^[+-]?\d[\d.,'\u2019\s]*?\s*((?:[^\W\d_]{2}\s)?[^\W\d_]+[2²]?\.?|[%\"\u2033\u201d])$"
)
_BRACKETED = re.compile(r"^(?P<name>.*\w)\W*[(\[](?P<unit>[^()\[\]]+)[)\]]$")
_LAST = re.compile(r"^(?P<name>.*[^\W_])(?:[\W_]+|(?<=[a-z])(?=[A-Z]))(?P<unit>[^\W\d_]{2,})$")
_DOUBTFUL = frozenset({"in", "day", "second", "stars", "foot"})  # of `checked in`, `opening day`
_SHARES = re.compile(r"(?:^|[\W_])(?:per|pro|par|por)$", re.IGNORECASE)  # `price per kg` is none


@dataclass(frozen=True)
class Called:
    """A column's name parted: `Length` and `mm`."""

    label: str | None  # None: the whole name tells it
    unit: str


@dataclass(frozen=True)
class Measured:
    """Values of one kind of measure: the unit most of them are in, the `others`, each as so many of
    it, and the share of the column's values."""

    kind: str
    unit: str
    share: float
    others: Mapping[str, float] = field(default_factory=dict)


def measured(column: Column) -> tuple[Measured, ...]:
    """What stands behind the numbers, the commonest kind first: `m` and `cm` of `1.2 m` and `80
    cm`. None where most values are no measures."""
    found = [known for value in column.sample if (known := _beside(value))]
    if len(found) < MANY * len(column.sample):
        return ()
    by_kind: dict[str, Counter[str]] = {}
    for name in found:
        by_kind.setdefault(_kind(name), Counter())[name] += 1
    every = (_measured(kind, names, column) for kind, names in by_kind.items())
    return tuple(sorted(filter(None, every), key=lambda one: -one.share))


def _measured(kind: str, names: Counter[str], column: Column) -> Measured | None:
    """None of what is there too seldom."""
    (common, _), *rest = names.most_common()
    others = {name: _factor(name, common) for name, _ in rest}
    share = column.reads_as_number(common, others)
    rare = share < SOME or names.total() < FEWEST
    own, others = (PAGES, {common: 1, **others}) if kind == PAGES else (common, others)
    others = {name: factor for name, factor in others.items() if name != own}
    return None if rare else Measured(kind, own, share, others)


def written_unit(column: Column) -> Measured | None:
    """The measure that nearly all values are; None where there are several kinds, or it is not
    known."""
    found = measured(column)
    return found[0] if found and found[0].share >= NEARLY_ALL else None


def _kind(name: str) -> str:
    known = unit(name)
    return known.kind if known else PAGES


def _factor(name: str, of: str) -> float:
    """Whole where it is: 1000, not 1000.0."""
    one, other = unit(name), unit(of)
    factor = one.to(other, 1) if one and other else 1
    return int(factor) if factor == int(factor) else factor


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
    known = found and (unit(found[1]) or found[1].lower().rstrip(".") in _PAGES)
    return found[1] if found and known else None
