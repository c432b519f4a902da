"""The reasons for some items of a window: what its feature families say of each, in the order in
which they moved the model; under fusion, what fusion goes by."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ranking.arrays import Floats
from ranking.candidates import Candidates
from ranking.features import all_families
from ranking.features.family import Claim
from ranking.features.view import View
from ranking.model.ranker import CatBoostRanker
from ranking.query import Query
from ranking.ranker import Ranker

# Fusion ranks by words, kinds and legs; what else is true of an item did not move it.
BY_FUSION = ("fits", "title", "kinds", "legs", "feedback")
PLAINEST = "title"  # says the same as a leg, and where one can see it
MOST = 5  # reasons; the sixth is read by nobody


def reasons(
    query: Query, candidates: Candidates, at: Sequence[int], ranker: Ranker
) -> list[list[str]]:
    """For each position of `at`, the strongest reason first; none for what no leg found.

    A model's own (SHAP values, Lundberg and Lee, 2017) are worked out for these rows only.
    """
    view, places = View(query, candidates), np.asarray(at, np.intp)
    if not len(places):
        return []
    claims = {family.name: tuple(family.says(view)) for family in all_families()}
    moved: Mapping[str, Floats] = {}
    if isinstance(ranker, CatBoostRanker):
        moved = ranker.contributions(query, candidates, places)
    return [_of(row, place, claims, moved) for row, place in enumerate(places.tolist())]


def _of(
    row: int, place: int, claims: Mapping[str, tuple[Claim, ...]], moved: Mapping[str, Floats]
) -> list[str]:
    told: dict[str, str] = {}
    for family in _order(row, moved):
        for claim in claims.get(family, ()):
            if claim.holds[place]:
                told.setdefault(claim.topic, claim.text)
    for claim in claims.get(PLAINEST, ()):
        if claim.holds[place] and claim.topic in told:
            told[claim.topic] = claim.text
            break
    exact_first = sorted(told, key=lambda topic: topic != "code")
    return [told[topic] for topic in exact_first][:MOST]


def _order(row: int, moved: Mapping[str, Floats]) -> Iterator[str]:
    """Families that lifted the item, most first; then what the model's starting point, fusion, goes
    by."""
    lifted = {family: float(by[row]) for family, by in moved.items() if by[row] > 0}
    strongest = sorted(lifted, key=lambda family: -lifted[family])
    yield from dict.fromkeys((*strongest, *BY_FUSION))
