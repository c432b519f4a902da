"""Step 5: the window in order, whatever happens to the ranker."""

import logging

import numpy as np

from app.search.trace import Trace
from opensearch.retrieval.plan import Plan
from ranking.candidates import Candidates, Ranked
from ranking.fusion import FUSION
from ranking.model.choice import StandIn
from ranking.nearest import nearest_first
from ranking.query import Query
from ranking.ranker import Ranker

log = logging.getLogger(__name__)


def order(query: Query, candidates: Candidates, plan: Plan, ranker: Ranker, trace: Trace) -> Ranked:
    """The engine's order where the request asked for one, else the ranker's, with what comes
    nearest to a bound that nothing meets before all else."""
    if plan.ordered:
        return as_found(candidates)
    return nearest_first(rank(query, candidates, ranker, trace), query)


def rank(query: Query, candidates: Candidates, ranker: Ranker, trace: Trace) -> Ranked:
    """The ranker's order; fusion's, with `degraded: ranker`, where it fails or could not be
    loaded."""
    if isinstance(ranker, StandIn):
        trace.degrade("ranker")
    try:
        return ranker.rank(query, candidates)
    except Exception:
        log.exception("the ranker failed; ranking by fusion")
        trace.degrade("ranker")
        return FUSION.rank(query, candidates)


def as_found(candidates: Candidates) -> Ranked:
    """The engine's own order, of a sorted result."""
    n = len(candidates)
    falling = np.arange(n, 0, -1, dtype=np.float32)
    return Ranked(candidates, np.arange(n), falling, "sorted")
