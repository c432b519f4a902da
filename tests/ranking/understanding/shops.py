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
