"""What a query says beside who made the works: `venice` of `paintings of venice by turner`; and
which works are shown first where it says nothing."""

import re
from collections.abc import Iterable
from operator import itemgetter

from ranking.content.works import MOST
from ranking.lexicon.folding import key, words
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.makers import names
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


def works(constraints: Iterable[Constraint], lexicon: Lexicon) -> tuple[str, ...]:
    """The ids of the best works of those who are named, the more of a maker's the more he has; what
    several made together comes behind what one made alone."""
    makers = [maker for one in constraints if one.maker and not one.hard for maker in one.values]
    alone = [one for one in makers if len([*names(one)]) < 2]
    together = [one for one in makers if one not in alone]
    return (*_mixed(alone, lexicon), *_mixed(together, lexicon))[:MOST]


def _mixed(makers: Iterable[str], lexicon: Lexicon) -> list[str]:
    """Each one's works evenly over the whole."""
    best = (lexicon.works.get(one, ()) for one in makers)
    placed = [((at + 0.5) / len(ids), one) for ids in best for at, one in enumerate(ids)]
    return [one for _, one in sorted(placed, key=itemgetter(0))]
