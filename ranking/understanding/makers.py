"""What a query says beside who made the works: `venice` of `paintings of venice by turner`."""

import re
from collections.abc import Iterable

from ranking.lexicon.folding import key, words
from ranking.lexicon.lexicon import Lexicon
from ranking.query import Constraint
from ranking.refinements.words import EMPTY

WORKS = frozenset({"work", "artwork", "art", "artist", "s"})  # `works by`, `turner's`


def beside(text: str, constraints: Iterable[Constraint], lexicon: Lexicon) -> str | None:
    """`text` without makers' names; None where no maker is named. Empty where it says no more than
    that there is a work."""
    makers = [one.said for one in constraints if one.maker and not one.hard]
    if not makers:
        return None
    named = "|".join(map(re.escape, makers))
    by = r"(?:\bby\s+)?" if lexicon.english else ""
    left = " ".join(re.sub(rf"{by}\b(?:{named})(?:['’]s)?(?!\w)", " ", text, flags=re.I).split())
    told = (word for word in words(left) if word not in EMPTY)
    return left if any(not lexicon.english or key(word) not in WORKS for word in told) else ""
