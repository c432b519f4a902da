"""How each leg saw an item: its raw score, that score against the leg's best, and its rank."""

from collections.abc import Collection, Iterator

import numpy as np

from ranking.arrays import Floats
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

# What having been found by a leg means, the most telling first: leg, topic, words.
SAID = (
    ("codes", "code", "it has exactly the code you asked for"),
    ("phrase", "phrase", "it has your words side by side"),
    ("words", "words", "it has the words you asked for"),
    ("fitting", "fit", "all that you named holds for it"),
    ("narrower", "kinds", "it is a kind of what you asked for, or another name for it"),
    ("nearest", "near", "it comes near to a number that nothing here meets"),
    ("any_colour", "colour", "it is what you asked for, in one colour or another"),
    ("any_word", "words", "it has some of your words"),
    ("prose", "words", "it has some of your words"),
    ("semantic", "meaning", "it is close in meaning to what you asked for"),
    ("ordered", "order", "it matches, and comes next in the order you chose"),
)


PREFIX, FOUND = "legs.", "legs.found"


def columns(view: View) -> Columns:
    """Of every leg the window has."""
    candidates = view.candidates
    scores, found = candidates.scores, candidates.ranks > 0
    best = np.fmax.reduce(scores, axis=0, initial=np.float32(1e-9))
    ranks = np.where(found, candidates.ranks, np.nan).astype(np.float32)
    built = {FOUND: found.sum(axis=1).astype(np.float32)}
    for leg, own, relative, rank, steep in zip(
        candidates.legs, scores.T, (scores / best).T, ranks.T, _steepness(scores, best), strict=True
    ):
        built[f"legs.{leg}.score"] = own
        built[f"legs.{leg}.relative"] = relative
        built[f"legs.{leg}.rank"] = rank
        built[f"legs.{leg}.steep"] = view.everywhere(steep)
    return built


def legs_of(names: Collection[str]) -> frozenset[str]:
    """The legs that the features called `names` are made of."""
    return frozenset(
        name.split(".")[1] for name in names if name.startswith(PREFIX) and name != FOUND
    )


def _steepness(scores: Floats, best: Floats) -> Floats:
    """[L]: 1 minus the tenth score over the best: how sure a leg is of its first; NaN where there
    is none."""
    if not len(scores):
        return np.full(len(best), np.nan, np.float32)
    rising = np.sort(scores, axis=0)  # NaN last
    tenth = np.maximum((~np.isnan(scores)).sum(axis=0) - 10, 0)
    steepness: Floats = 1 - rising[tenth, np.arange(len(best))] / best
    return steepness


def says(view: View) -> Iterator[Claim]:
    """By which legs it was found."""
    legs, ranks = view.candidates.legs, view.candidates.ranks
    for leg, topic, text in SAID:
        if leg in legs:
            yield Claim(topic, text, ranks[:, legs.index(leg)] > 0)
    for leg in set(legs) - {leg for leg, _, _ in SAID}:  # somebody plugged it in
        yield Claim(leg, f"it was found by {leg}", ranks[:, legs.index(leg)] > 0)


LEGS = Family(
    "legs",
    columns,
    {
        FOUND: "how many legs found it",
        "legs.LEG.score": "the leg's raw score",
        "legs.LEG.relative": "the score over the leg's best",
        "legs.LEG.rank": "the leg's rank, from 1",
        "legs.LEG.steep": "how far the leg's tenth falls behind its first",
    },
    rising=("legs.words.relative", "legs.semantic.relative", "legs.codes.relative"),
    says=says,
)
