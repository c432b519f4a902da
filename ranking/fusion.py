"""Rank fusion: several legs' orders into one, without training."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ranking.candidates import Candidates, Floats, Ranked
from ranking.query import Query

# Found on the Icecat development queries (docs/guides/search.md). An exact code outweighs all else.
K = 20.0
WEIGHTS = {"words": 1.0, "any_word": 0.2, "phrase": 0.1, "codes": 2.0, "semantic": 0.5}
OTHER = 0.5  # a leg that somebody plugged in


@dataclass(frozen=True)
class ReciprocalRank:
    """Sum over the legs of weight / (k + rank): Cormack, Clarke and Büttcher, SIGIR 2009."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    k: float = K

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """Order by the sum; ties stay in the order the legs gave."""
        weights = np.array([self.weights.get(leg, OTHER) for leg in candidates.legs], np.float32)
        ranks = candidates.ranks
        terms = np.where(ranks > 0, 1.0 / (self.k + ranks), 0.0)
        return by_score(candidates, (terms @ weights).astype(np.float32), "rrf")


def by_score(candidates: Candidates, scores: Floats, ranker: str) -> Ranked:
    """`candidates` with the highest score first."""
    order = np.argsort(-scores, kind="stable")
    return Ranked(candidates, order, scores[order], ranker)


FUSION = ReciprocalRank()


def log_fusion(candidates: Candidates) -> Floats:
    """The logarithm of fusion's score, [n]: what a trained model corrects."""
    ranked = FUSION.rank(Query("", ""), candidates)
    scores = np.empty(len(candidates), np.float32)
    scores[ranked.order] = ranked.scores
    return np.log(np.maximum(scores, 1e-6)).astype(np.float32)
