"""Whether one way of ranking is better than another, or the queries just fell well for it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ranking.evaluation.measures import Values

ROUNDS = 10_000
SEED = 20_261
DRAWN = 1_000_000  # values at once


@dataclass(frozen=True)
class Difference:
    """Ours minus theirs: the mean, its 95 % interval, and the part of resamples above 0."""

    mean: float
    low: float
    high: float
    above: float

    @property
    def certain(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


def difference(ours: Values, theirs: Values, rounds: int = ROUNDS, seed: int = SEED) -> Difference:
    """Paired bootstrap over queries, percentile interval (Efron and Tibshirani, 1993, ch. 13);
    `ours[i]` and `theirs[i]`, [queries], belong to one query.

    Raises ValueError where they differ in length or are empty.
    """
    if ours.shape != theirs.shape or not ours.size:
        raise ValueError(f"cannot pair {ours.shape} with {theirs.shape} values")
    deltas = ours - theirs
    means = np.concatenate([*_means(deltas, rounds, np.random.default_rng(seed))])
    low, high = np.percentile(means, (2.5, 97.5))
    return Difference(float(deltas.mean()), float(low), float(high), float((means > 0).mean()))


def _means(deltas: Values, rounds: int, chance: np.random.Generator) -> Iterator[Values]:
    """The means of all resamples, [rounds] in blocks: of many queries they would not fit memory."""
    block = max(1, DRAWN // deltas.size)
    for begin in range(0, rounds, block):
        count = min(block, rounds - begin)
        yield deltas[chance.integers(0, deltas.size, size=(count, deltas.size))].mean(axis=1)
