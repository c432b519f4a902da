"""How much a label weighs in training. One judge's rating weighs 1."""

from collections.abc import Sequence

import numpy as np

from ranking.arrays import Bools, Floats

UNJUDGED = 0.9  # nobody said: most such items are bad, but nobody looked (docs/guides/ranking.md)
MADE = 0.5  # a grade that follows from the catalogue's structure is less than a person's word


def of_judges(ratings: Sequence[int], kept: int, highest: int) -> float:
    """A rating's weight where several judges gave `ratings` and `kept` stands for them: it grows
    with their number, 2n / (n + 1), and shrinks by their mean distance from `kept` over the
    scale."""
    apart = sum(abs(one - kept) for one in ratings) / (len(ratings) * max(highest, 1))
    return (1 - apart) * 2 * len(ratings) / (len(ratings) + 1)


def weighed(judged: Bools, sure: Floats, *, made: bool) -> Floats:
    """[n]: `sure` where somebody judged, UNJUDGED elsewhere; less where grades were made."""
    weights = np.where(judged, sure, UNJUDGED) * (MADE if made else 1.0)
    return weights.astype(np.float32)
