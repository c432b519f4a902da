"""A sum of money that no bound is said of: `mouse 20€`, `$50 lamp`, `lamp 50 euros`."""

import re

from ranking.lexicon.entry import Part
from ranking.understanding.amounts import amounts
from ranking.understanding.leanings import ROOM, near
from ranking.understanding.measured import about
from ranking.understanding.reading import Reading

POUNDS = re.compile(r"pounds?$")  # may be a weight: `2 pounds of potatoes`

LED = re.compile(r"(?<![\w-])(?:for|at)\s$")


def sole_prices(reading: Reading) -> Reading:
    """Soft, about as much, where something costs that."""
    if not reading.lexicon.of(Part.PRICE):
        return reading
    for amount, span in amounts(reading.open):
        if amount.money and not POUNDS.search(reading.open, *span):
            told = about(amount, reading, span, priced=True)
            if told and reading.lexicon.near(told.field.name, told.value, ROOM):
                led = LED.search(reading.open, 0, told.span[0])
                start = led.start() if led else told.span[0]
                reading = reading.soft((start, told.span[1]), near(told), leaves=True)
    return reading
