"""A sum of money that no bound is said of: `mouse 20€`, `$50 lamp`, `lamp 50 euros`."""

import re

from ranking.lexicon.entry import Part
from ranking.understanding.amounts import amounts
from ranking.understanding.leanings import ROOM, near
from ranking.understanding.measured import about
from ranking.understanding.reading import Reading

POUNDS = re.compile(r"pounds?$")  # may be a weight: `2 pounds of potatoes`


def sole_prices(reading: Reading) -> Reading:
    """Soft, about as much, where something costs that."""
    if not reading.lexicon.of(Part.PRICE):
        return reading
    for amount, span in amounts(reading.open):
        if amount.money and not POUNDS.search(reading.open, *span):
            told = about(amount, reading, span, priced=True)
            if told and reading.lexicon.near(told.field.name, told.value, ROOM):
                reading = reading.soft(told.span, near(told), leaves=True)
    return reading
