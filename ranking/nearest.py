"""Where nothing meets a bound: what comes nearest to it, first, whichever ranker was asked."""

import numpy as np

from ranking.candidates import Ranked
from ranking.content.kindred import fitting
from ranking.query import Query

NEAREST = "nearest"  # the leg that knows


def nearest_first(ranked: Ranked, query: Query) -> Ranked:
    """`ranked` with what the leg found in its order before all else, where it is the thing that is
    asked for. The same where the leg was not asked."""
    candidates = ranked.candidates
    if NEAREST not in candidates.legs:
        return ranked
    ranks = candidates.ranks[:, candidates.legs.index(NEAREST)]
    near = ranks > 0
    if (fits := fitting(query, candidates)) is not None:
        near &= fits
    behind = len(candidates) + 1
    return ranked.led_by(np.where(near, ranks, behind))
