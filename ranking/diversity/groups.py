"""Variant groups: the best of each stands for the others."""

from collections import Counter
from collections.abc import Set
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ranking.candidates import Candidates, Ranked


class Lead(NamedTuple):
    """The position in the candidates of a group's best item, and how many others it stands for."""

    position: int
    score: float
    variants: int


def leads(ranked: Ranked, most: int, shown: Set[str] = frozenset()) -> list[Lead]:
    """The best of each group, best first, `most` at most; none of those `shown` before. An item
    without a group is its own."""
    groups = ranked.candidates.groups
    if groups is ranked.candidates.ids:
        first, scores = ranked.order[:most].tolist(), ranked.scores[:most].tolist()
        return [*map(Lead, first, scores, repeat(0))]
    sizes = Counter(groups)
    seen = {*shown}
    best: list[Lead] = []
    for position, score in zip(ranked.order.tolist(), ranked.scores.tolist(), strict=True):
        group = groups[position]
        if group not in seen:
            seen.add(group)
            best.append(Lead(position, score, sizes[group] - 1))
            if len(best) == most:
                break
    return best


def shown_of(candidates: Candidates, order: npt.NDArray[np.intp]) -> list[str]:
    """The ids that a page shows of candidates in an `order`, best first: of each variant group the
    best."""
    best: dict[str, str] = {}
    for position in order.tolist():
        best.setdefault(candidates.groups[position], candidates.ids[position])
    return list(best.values())
