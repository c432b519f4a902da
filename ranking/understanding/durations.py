"""Durations: who writes `20 minutes` or `in half an hour` has no longer than that."""

import re

from ranking.query import Constraint
from ranking.understanding.amounts import amount, read
from ranking.understanding.measured import about
from ranking.understanding.reading import Reading

LEAD = r"(?:(?:ready|done|made|cooked|finished|takes?|taking)\s)?(?:(?:in|within|for)\s)?"
DURATION = re.compile(rf"(?<![\w]){LEAD}{amount('a')}")


def durations(reading: Reading) -> Reading:
    """A bare time as an upper bound, where the catalogue knows how long things take."""
    for found in DURATION.finditer(reading.open):
        given = read(found, "a")
        if given.unit is None or given.unit.kind != "time":
            continue
        if told := about(given, reading, found.span(), priced=False):
            made = Constraint(told.field.name, 0.8, high=told.value)
            reading = reading.hard(told.span, made)
    return reading
