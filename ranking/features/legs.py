"""How each leg saw an item: its raw score, that score against the leg's best, and its rank."""

import numpy as np

from ranking.candidates import Floats
from ranking.features.family import Columns, Family
from ranking.features.view import View


def columns(view: View) -> Columns:
    """Of every leg the window has."""
    candidates = view.candidates
    built = {"legs.found": (candidates.ranks > 0).sum(axis=1).astype(np.float32)}
    for column, leg in enumerate(candidates.legs):
        scores, ranks = candidates.scores[:, column], candidates.ranks[:, column]
        best = np.nanmax(scores, initial=1e-9)
        built[f"legs.{leg}.score"] = scores
        built[f"legs.{leg}.relative"] = (scores / best).astype(np.float32)
        built[f"legs.{leg}.rank"] = np.where(ranks > 0, ranks, np.nan).astype(np.float32)
        built[f"legs.{leg}.steep"] = view.everywhere(_steepness(scores, float(best)))
    return built


def _steepness(scores: Floats, best: float) -> float:
    """1 minus the tenth score over the best: how sure a leg is of its first."""
    known = np.sort(scores[~np.isnan(scores)])[::-1]
    return float(1 - known[min(9, len(known) - 1)] / best) if len(known) else np.nan


LEGS = Family(
    "legs",
    columns,
    {
        "legs.found": "how many legs found it",
        "legs.LEG.score": "the leg's raw score",
        "legs.LEG.relative": "the score over the leg's best",
        "legs.LEG.rank": "the leg's rank, from 1",
        "legs.LEG.steep": "how far the leg's tenth falls behind its first",
    },
    rising=("legs.words.relative", "legs.semantic.relative", "legs.codes.relative"),
)
