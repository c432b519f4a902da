"""Queries as people type them, made from the corpus: each differs, so that no cache answers."""

import random
import re
from collections.abc import Iterable

WORD = re.compile(r"[A-Za-z][A-Za-z-]{2,}")
LENGTHS = (1, 2, 2, 2, 3, 3, 4)


def queries(titles: Iterable[str], count: int, seed: int = 7) -> list[str]:
    """`count` different runs of one to four words, taken from `titles`."""
    rng = random.Random(seed)
    worded = [words for title in titles if len(words := WORD.findall(title)) >= 2]
    found: dict[str, None] = {}
    while len(found) < count:
        words, length = rng.choice(worded), rng.choice(LENGTHS)
        start = rng.randrange(max(1, len(words) - length + 1))
        found[" ".join(words[start : start + length]).lower()] = None
    return list(found)
