"""Whether an item is what the query says it must or should be: its price, colour, brand, numbers
within their tolerance, attribute values, words it must not have."""

from collections.abc import Iterator, Sequence

import numpy as np

from ranking.arrays import Floats
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View
from ranking.query import WORDS, Constraint

PREFIX = "fits."
OWN = ("price", "colour", "brand", "category")  # sorts of constraint with a feature of their own
ABOUT = {
    "fits.share": "the share of the query's constraints that the item satisfies",
    "fits.sure": "that, each weighing as much as it was surely meant",
    "fits.missed": "how surely the surest one that it misses was meant; 0 where it misses none",
    "fits.hard": "the share of those that must hold (not all do where they were relaxed)",
    "fits.price": "its price is what was asked for",
    "fits.colour": "its colour is",
    "fits.brand": "its brand is",
    "fits.category": "its category is",
    "fits.number": "the share of the asked numbers that it has, within their tolerance",
    "fits.value": "the share of the other asked values that it has",
    "fits.words": "the share of the conditions on words that it meets",
}


def columns(view: View) -> Columns:
    """All NaN where the engine was not asked, or the query constrains nothing; NaN also for a sort
    of constraint that it does not have."""
    asked = _asked(view)
    if not asked:
        return view.nothing(ABOUT)
    held = np.stack([view.candidates.signals[name] for name, _ in asked])  # [constraints, n]
    sure = np.array([one.confidence for _, one in asked], np.float32)
    sorts = [_sort(one) for _, one in asked]
    hard = np.array([one.hard for _, one in asked])
    own = {
        f"fits.{sort}": _mean(held, [each == sort for each in sorts], view)
        for sort in (*OWN, "number", "value", "words")
    }
    return {
        "fits.share": held.mean(axis=0),
        "fits.sure": (sure[:, None] * held).sum(axis=0) / max(float(sure.sum()), 1e-9),
        "fits.missed": (sure[:, None] * (1 - held)).max(axis=0),
        "fits.hard": _mean(held, hard.tolist(), view),
        **own,
    }


def says(view: View) -> Iterator[Claim]:
    """Each constraint that it satisfies, the surest first."""
    for name, one in sorted(_asked(view), key=lambda each: -each[1].confidence):
        topic = one.field if one.field in OWN else name
        yield Claim(topic, _said(one), view.candidates.signals[name] == 1)


def _asked(view: View) -> list[tuple[str, Constraint]]:
    named = ((f"{PREFIX}{place}", one) for place, one in enumerate(view.query.constraints))
    return [(name, one) for name, one in named if name in view.candidates.signals]


def _mean(held: Floats, rows: Sequence[bool], view: View) -> Floats:
    return held[np.array(rows)].mean(axis=0) if any(rows) else view.everywhere(np.nan)


def _sort(one: Constraint) -> str:
    if one.field in OWN:
        return one.field
    if one.field == WORDS:
        return "words"
    return "number" if one.ranged else "value"


def _said(one: Constraint) -> str:
    """`its colour is blue, as you asked`."""
    if one.field == WORDS:
        has = "does not mention" if one.negated else "mentions"
        return f"it {has} {' '.join(one.values)}, as you asked"
    field = one.field.replace("_", " ")
    if one.ranged and not one.shown:
        return f"its {field} is {_range(one)}, as you asked"
    return f"its {field} is {'not ' if one.negated else ''}{one.value}, as you asked"


def _range(one: Constraint) -> str:
    without = "not " if one.negated else ""
    if one.low is None:
        return f"{without}at most {one.high:.10g}"
    if one.high is None:
        return f"{without}at least {one.low:.10g}"
    return f"{without}between {one.low:.10g} and {one.high:.10g}"


FITS = Family("fits", columns, ABOUT, rising=("fits.share", "fits.sure", "fits.hard"), says=says,
              asks=True)  # fmt: skip
