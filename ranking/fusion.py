"""Rank fusion: several legs' orders into one, without training."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ranking.candidates import Candidates, Floats, Ranked
from ranking.content.asked import agreement
from ranking.query import Query

# Found on the Icecat development queries (docs/guides/ranking.md). A code outweighs all else.
K = 20.0
WEIGHTS = {"words": 1.0, "any_word": 0.2, "phrase": 0.1, "codes": 2.0, "semantic": 0.5}
PLAIN = 0.2  # of meaning, where enough items have the words and kinds tell them apart
OTHER = 0.5  # a leg that somebody plugged in


@dataclass(frozen=True)
class ReciprocalRank:
    """Sum over the legs of weight / (k + rank): Cormack, Clarke and Büttcher, SIGIR 2009; times
    what `ranking.content.asked` says of the kind of thing, where the candidates have a shelf."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    k: float = K

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """Highest first; ties stay in the order the legs gave."""
        return by_score(candidates, self.scores(query, candidates), "rrf")

    def scores(self, query: Query, candidates: Candidates) -> Floats:
        """[n], above 0."""
        ranks = candidates.ranks
        terms = np.where(ranks > 0, 1.0 / (self.k + ranks), 0.0)
        fused = (terms @ self._weights(candidates)).astype(np.float32)
        scores: Floats = fused * np.exp(agreement(query.text, candidates, fused))
        return scores

    def _weights(self, candidates: Candidates) -> Floats:
        weights = {leg: self.weights.get(leg, OTHER) for leg in candidates.legs}
        if candidates.shelf is not None and "any_word" not in weights and "semantic" in weights:
            weights["semantic"] = min(PLAIN, weights["semantic"])
        return np.array([*weights.values()], np.float32)


def by_score(candidates: Candidates, scores: Floats, ranker: str) -> Ranked:
    """`candidates` with the highest score first."""
    order = np.argsort(-scores, kind="stable")
    return Ranked(candidates, order, scores[order], ranker)


FUSION = ReciprocalRank()


def log_fusion(query: Query, candidates: Candidates) -> Floats:
    """The logarithm of fusion's score, [n]: what a trained model corrects."""
    scores = FUSION.scores(query, candidates)
    return np.log(np.maximum(scores, 1e-6)).astype(np.float32)
