"""One leg's own order, to measure a leg by itself."""

from dataclasses import dataclass

import numpy as np

from ranking.candidates import Candidates, Ranked
from ranking.query import Query


@dataclass(frozen=True)
class OneLeg:
    """Orders what `leg` found as it found it, and leaves out what only other legs found."""

    leg: str

    @property
    def reads(self) -> frozenset[str]:
        """No values."""
        return frozenset()

    @property
    def legs(self) -> frozenset[str]:
        """Its own."""
        return frozenset({self.leg})

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """No order at all where the leg did not answer."""
        if self.leg not in candidates.legs:
            return Ranked(candidates, np.zeros(0, np.intp), np.zeros(0, np.float32), self.leg)
        ranks = candidates.ranks[:, candidates.legs.index(self.leg)]
        order = np.argsort(ranks, kind="stable")[np.count_nonzero(ranks == 0) :]
        scores = (1.0 / ranks[order]).astype(np.float32)
        return Ranked(candidates, order, scores, self.leg)
