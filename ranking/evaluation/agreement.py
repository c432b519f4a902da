"""How far judges agree: where they do not, no ranking can please them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

GRADES = 4  # 0 to 3

Grades = npt.NDArray[np.int_]
Pair = tuple[str, str]  # query, item
Ratings = Mapping[str, Mapping[Pair, int]]  # by judge


@dataclass(frozen=True)
class Agreement:
    """Two judges over the `pairs` that both rated. `kappa` is 1 for full agreement, 0 for chance;
    `weighted` forgives near misses (quadratic weights). None where chance leaves no room: both gave
    one and the same grade throughout."""

    judges: tuple[str, str]
    pairs: int
    same: float  # the part rated alike
    kappa: float | None
    weighted: float | None


@dataclass(frozen=True)
class Dispute:
    """A pair on which judges differ, and by how much."""

    query: str
    item: str
    ratings: Mapping[str, int]
    spread: int


def agreements(ratings: Ratings) -> tuple[Agreement, ...]:
    """Every two judges who rated something in common, by name."""
    return tuple(
        _agreement((one, other), ratings)
        for one, other in combinations(sorted(ratings), 2)
        if ratings[one].keys() & ratings[other].keys()
    )


def disputes(ratings: Ratings) -> tuple[Dispute, ...]:
    """Every pair that was rated differently, the widest apart first."""
    by_pair: dict[Pair, dict[str, int]] = {}
    for judge, given in sorted(ratings.items()):
        for pair, rating in given.items():
            by_pair.setdefault(pair, {})[judge] = rating
    found = [
        Dispute(query, item, given, max(given.values()) - min(given.values()))
        for (query, item), given in by_pair.items()
    ]
    apart = (one for one in found if one.spread)
    return tuple(sorted(apart, key=lambda one: (-one.spread, one.query, one.item)))


def kappa(ours: Grades, theirs: Grades, *, weighted: bool) -> float | None:
    """Cohen's kappa (Cohen, 1960), or with quadratic weights (Cohen, 1968), of grades [n] by two
    judges: 1 - observed disagreement / disagreement by chance."""
    grades = np.arange(GRADES)
    apart = grades[:, None] - grades[None, :]
    weights = np.square(apart) if weighted else (apart != 0).astype(int)
    table = np.zeros((GRADES, GRADES))
    np.add.at(table, (ours, theirs), 1)
    table /= table.sum()
    chance = float((weights * np.outer(table.sum(axis=1), table.sum(axis=0))).sum())
    return 1 - float((weights * table).sum()) / chance if chance else None


def _agreement(judges: tuple[str, str], ratings: Ratings) -> Agreement:
    both = sorted(ratings[judges[0]].keys() & ratings[judges[1]].keys())
    ours, theirs = (np.array([ratings[judge][pair] for pair in both]) for judge in judges)
    return Agreement(
        judges=judges,
        pairs=len(both),
        same=float((ours == theirs).mean()),
        kappa=kappa(ours, theirs, weighted=False),
        weighted=kappa(ours, theirs, weighted=True),
    )
