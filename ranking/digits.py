"""Numbers as people and files write them, in digits: Python alone also takes `1_0`, and digits of
other scripts. (A source's numbers, with currencies and grouping, are `opensearch`'s to read.)"""

import math
import re

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.ASCII | re.IGNORECASE)


def in_digits(text: str) -> bool:
    """Whether it is a number so written."""
    return _NUMBER.fullmatch(text) is not None


def number(text: str) -> float:
    """A finite number with a point. Raises ValueError with what was expected."""
    if not in_digits(text):
        raise ValueError("a number such as 12.5")
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("a finite number")
    return value
