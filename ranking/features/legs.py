"""How each leg saw an item: its raw score, that score against the leg's best, and its rank."""

import numpy as np

from ranking.candidates import Candidates
from ranking.features.family import Columns, Family
from ranking.query import Query


def columns(query: Query, candidates: Candidates) -> Columns:
    """`legs.LEG.score`, `legs.LEG.relative` (0 to 1), `legs.LEG.rank`; `legs.found` by how many."""
    built = {"legs.found": (candidates.ranks > 0).sum(axis=1).astype(np.float32)}
    for column, leg in enumerate(candidates.legs):
        scores, ranks = candidates.scores[:, column], candidates.ranks[:, column]
        best = np.nanmax(scores, initial=1e-9)
        built[f"legs.{leg}.score"] = scores
        built[f"legs.{leg}.relative"] = (scores / best).astype(np.float32)
        built[f"legs.{leg}.rank"] = np.where(ranks > 0, ranks, np.nan).astype(np.float32)
    return built


LEGS = Family("legs", columns)
