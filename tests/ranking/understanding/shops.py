"""Lexicons of shops that measure a few things, in a given order."""

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.numbers import Numbers

SPREAD = Numbers({float(value): 5 for value in range(5, 300, 5)}, (5.0, 150.0, 295.0))
PRICE = FieldInfo("price", Part.PRICE, "Price")


def measuring(*names: str, unit: str = "cm") -> Lexicon:
    """With a price, and numbers called so."""
    numbers = (FieldInfo(one.replace(" ", "_"), Part.NUMBER, one, unit) for one in names)
    fields = {one.name: one for one in (PRICE, *numbers)}
    return Lexicon(items=100, fields=fields, numbers=dict.fromkeys(fields, SPREAD))


YEAR = FieldInfo("year", Part.NUMBER, "Year")
BOUGHT = FieldInfo("bought", Part.NUMBER, "Bought")
OLDEST, NEWEST = 1503, 1990


def _years(oldest: int, newest: int) -> Numbers:
    every = tuple(float(year) for year in range(oldest, newest + 1))
    steps = [round(step * (len(every) - 1) / 20) for step in range(21)]
    return Numbers(dict.fromkeys(every, 2), tuple(every[at] for at in steps))


def museum(*others: FieldInfo) -> Lexicon:
    """Works of known years, bought later, and other numbers."""
    fields = {one.name: one for one in (*others, BOUGHT, YEAR)}
    numbers = {**dict.fromkeys(fields, SPREAD), "year": _years(OLDEST, NEWEST),
               "bought": _years(1823, 2013)}  # fmt: skip
    return Lexicon(items=1000, fields=fields, numbers=numbers)
