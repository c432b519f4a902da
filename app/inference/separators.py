"""Texts that hold several values: what stands between them, and the values."""

import re
from collections import Counter

from app.inference.column import Column

PATH = " > "  # of a category, whether its parts come back or not
SEPARATORS = (PATH, "; ", ";", "|", ", ", ",")
_MEASURE = re.compile(r"^\d+,\d+ ?[^\W\d]")  # `0,5 l` is one value


def separator(column: Column) -> str | None:
    """What splits one text into many values, where the parts come back again and again."""
    if column.listed or column.chars > 200 or column.share(lambda value: ". " in value) > 0.5:
        return None  # sentences
    for sign in SEPARATORS:
        if column.splits(sign) < 0.3 or column.numbers > 0.5:
            continue
        if sign == PATH:
            return sign
        if sign == "," and column.share(lambda value: bool(_MEASURE.match(value))) > 0:
            continue
        found = [part.strip() for value in column.counts for part in value.split(sign)]
        if len(set(found)) < 0.5 * len(found) or (len(column.counts) < 20 and len(found) > 3):
            return sign
    return None


def parts(column: Column) -> Counter[str]:
    """How often each value is there, those that one text holds apart."""
    if (sign := separator(column)) is None:
        return Counter(column.counts)
    found: Counter[str] = Counter()
    for value, often in column.counts.items():
        for part in value.split(sign):
            found[part.strip()] += often
    return found
