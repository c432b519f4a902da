"""What is to be there: `lamps in stock`."""

import re

from ranking.lexicon.entry import Part
from ranking.lexicon.folding import phrase
from ranking.query import Constraint
from ranking.understanding.phrases import meant
from ranking.understanding.reading import Reading, has_any

STOCKED = re.compile(
    r"(?<![\w-])(?:(?:only|currently|all)\s)?in[ -]stock(?:\s(?:only|now))?(?![\w-])"
)
WORDS_OF_IT = frozenset({"stock"})
SAID = phrase("in stock")
SURE = 0.9


def stocked(reading: Reading) -> Reading:
    """Hard, where the catalogue counts what there is; a value that is called so is read as one."""
    fields = reading.lexicon.of(Part.STOCK)
    if not fields or not has_any(reading.open, WORDS_OF_IT) or meant(SAID, reading.lexicon):
        return reading
    for found in STOCKED.finditer(reading.open):
        there = Constraint(fields[0].name, SURE, low=1)
        reading = reading.hard(found.span(), there)
    return reading
