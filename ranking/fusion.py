"""Rank fusion: several legs' orders into one, without training."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ranking.candidates import Candidates, Floats, Ranked
from ranking.query import Query

K = 60.0


@dataclass(frozen=True)
class ReciprocalRank:
    """Sum over the legs of weight / (k + rank): Cormack, Clarke and Büttcher, SIGIR 2009."""

    weights: Mapping[str, float] = field(default_factory=dict)  # a leg not named weighs 1
    k: float = K

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """Order by the sum; ties stay in the order the legs gave."""
        weights = np.array([self.weights.get(leg, 1.0) for leg in candidates.legs], np.float32)
        ranks = candidates.ranks
        terms = np.where(ranks > 0, 1.0 / (self.k + ranks), 0.0)
        return by_score(candidates, (terms @ weights).astype(np.float32), "rrf")


def by_score(candidates: Candidates, scores: Floats, ranker: str) -> Ranked:
    """`candidates` with the highest score first."""
    order = np.argsort(-scores, kind="stable")
    return Ranked(candidates, order, scores[order], ranker)


FUSION = ReciprocalRank()
