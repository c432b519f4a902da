"""Rank fusion: several legs' orders into one, without training."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ranking.arrays import Floats
from ranking.candidates import Candidates, Ranked
from ranking.content.asked import Head, sought
from ranking.content.kindred import among_first, missed, named
from ranking.content.trust import trusted
from ranking.discerning import discerning
from ranking.query import Query
from ranking.works import works_first

# Found over eight judged sets of six catalogues (docs/decisions/ranking.md). A code outweighs all.
K = 20.0
WEIGHTS = {
    "words": 1.0,
    "any_word": 0.3,
    "any_colour": 1.0,
    "phrase": 0.3,
    "codes": 2.0,
    "narrower": 0.4,
    "fitting": 1.0,
    "nearest": 0.3,
    "semantic": 0.5,
}
PLAIN = 0.2  # of meaning, where words find enough, and kinds tell the results apart
FEW = 1.6  # times its weight has meaning where few items have the words
OTHER = 0.5  # a leg that somebody plugged in


@dataclass(frozen=True)
class ReciprocalRank:
    """Sum over the legs of weight / (k + rank): Cormack, Clarke and Büttcher, SIGIR 2009; times
    what `ranking.content.kindred` says of the kind of thing, where the candidates have a shelf."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    k: float = K

    @property
    def reads(self) -> frozenset[str]:
        """No values: ranks, and what is on the shelf."""
        return frozenset()

    @property
    def legs(self) -> frozenset[str]:
        """Only those that find items."""
        return frozenset()

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """Highest first, behind the query's `works`; ties stay in the order the legs gave."""
        return works_first(by_score(candidates, self.scores(query, candidates), "rrf"), query)

    def scores(self, query: Query, candidates: Candidates) -> Floats:
        """[n], above 0."""
        by_leg = {**self.weights, "semantic": self._meaning(query, candidates)}
        if candidates.shelf is None or not len(candidates):
            return self._fused(candidates, by_leg)
        asked, trust = sought(query, candidates.shelf), trusted(candidates.shelf)
        kindred = np.zeros(len(candidates), np.float32)
        if asked is not None:
            kindred = named(asked, candidates)
        by_leg["semantic"] = _beside_kinds(by_leg["semantic"], asked, kindred, trust, candidates)
        scores = self._fused(candidates, by_leg) * np.exp(trust * kindred)
        final: Floats = scores * np.exp(trust * among_first(candidates, scores))
        return final.astype(np.float32)

    def _fused(self, candidates: Candidates, by_leg: Mapping[str, float]) -> Floats:
        told = candidates.telling
        weights = [0.0 if leg in told else by_leg.get(leg, OTHER) for leg in candidates.legs]
        terms = (candidates.ranks > 0) / (self.k + candidates.ranks)
        fused: Floats = (terms @ np.array(weights, np.float32)).astype(np.float32)
        return fused

    def _meaning(self, query: Query, candidates: Candidates) -> float:
        """The weight of meaning."""
        weight = self.weights.get("semantic", OTHER)
        if "semantic" not in candidates.legs:
            return weight
        cosines = candidates.scores[:, candidates.legs.index("semantic")]
        return weight * discerning(cosines, query.scatter)


def _beside_kinds(
    meaning: float, asked: Head | None, kindred: Floats, trust: float, candidates: Candidates
) -> float:
    """What `meaning` weighs where kinds are known: the vectors need not tell a bag from a laptop
    then, but find what words miss."""
    if "any_word" in candidates.legs:
        return FEW * meaning
    less = meaning - trust * max(meaning - PLAIN, 0.0)
    if asked is not None and "words" in candidates.legs:
        ranks = candidates.ranks[:, candidates.legs.index("words")]
        less += (meaning - less) * asked.told * missed(ranks, kindred)
    return less


def by_score(candidates: Candidates, scores: Floats, ranker: str) -> Ranked:
    """`candidates` with the highest score first."""
    order = np.argsort(-scores, kind="stable")
    return Ranked(candidates, order, scores[order], ranker)


FUSION = ReciprocalRank()


def logarithm(fused: Floats) -> Floats:
    """Of fusion's scores, [n]: what a trained model corrects."""
    return np.log(np.maximum(fused, 1e-6)).astype(np.float32)
