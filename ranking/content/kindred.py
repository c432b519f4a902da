"""How far each candidate is of the kind of thing that a query asks for.

Three signs, none of which needs a label: the candidate's own kind, its category, or a name in its
title ends in the query's head (a notebook, not a case for one); so do the kinds of its group, which
forgives a kind that was misread; and the first results are of its group (pseudo-relevance feedback,
Lavrenko and Croft, SIGIR 2001).
Where the query names no kind, and its first results are of many groups, every candidate gets next
to nothing, and the order stays as it was.
"""

from functools import cache

import numpy as np
import numpy.typing as npt

from ranking.arrays import Bools, Floats, Ints, Places
from ranking.candidates import Candidates
from ranking.content.asked import Head, believed
from ranking.content.words import among
from ranking.query import Query

# In logarithms of a fused score. Found on the Icecat development queries (docs/guides/ranking.md).
OWN = 0.3
TOLD = 0.9  # more, where the catalogue's own categories say so and titles need no guessing
GROUP = 0.2
FIRST = 0.3
TOP = 10  # first results that are looked at


def named(asked: Head, candidates: Candidates) -> Floats:
    """[n]: how surely each is of the kind, by its own and by its group's; 0 off the shelf."""
    shelf = candidates.shelf
    assert shelf is not None
    own = _filed(asked, candidates)
    found: Floats = OWN * (own | _titled(asked, candidates)) + TOLD * asked.told * own
    shared = shelf.parts_of(asked.words).take(candidates.kin)
    return (found + GROUP * shared).astype(np.float32)


def fitting(query: Query, candidates: Candidates) -> Bools | None:
    """[n]: which are the thing that is asked for; None where the query names no thing, or kinds
    tell little in this catalogue."""
    asked = believed(query, candidates.shelf)
    return None if asked is None else _filed(asked, candidates) | _titled(asked, candidates)


def offered(query: Query, candidates: Candidates) -> bool:
    """Whether any candidate is the thing that is asked for, or might be."""
    fits = fitting(query, candidates)
    return fits is None or bool(fits.any())


def of_kind(asked: Head, candidates: Candidates) -> Bools:
    """[n]: whose own kind is what is asked for; False off the shelf."""
    return among(candidates.heads, asked.words)


def _filed(asked: Head, candidates: Candidates) -> Bools:
    """[n]: whose own kind, or category, is what is asked for."""
    return of_kind(asked, candidates) | among(candidates.signs, asked.words)


def _titled(asked: Head, candidates: Candidates) -> Bools:
    """[n]: whose title has the word where a thing's name ends, though another was read as its kind:
    `HP Photosmart M525 digital camera`."""
    shelf = candidates.shelf
    assert shelf is not None
    return shelf.titled(asked.words).take(candidates.rows)


def among_first(candidates: Candidates, scores: Floats) -> Floats:
    """[n], up to FIRST: what part of the first by `scores`, [n], is of each candidate's group."""
    top = np.argsort(-scores, kind="stable")[:TOP]
    part: Floats = (FIRST * shares(candidates.kin, top)).astype(np.float32)
    return part


def shares(labels: Places, top: Places) -> npt.NDArray[np.float64]:
    """[n]: what part of the places in `top`, the first weighing most, has each one's label of
    `labels`, [n]; 0 for the label -1."""
    weights = discount(len(top))
    mass = np.bincount(labels[top] + 1, weights, minlength=int(labels.max(initial=0)) + 2)
    mass[0] = 0.0  # unknown
    part: npt.NDArray[np.float64] = mass[labels + 1] / max(weights.sum(), 1e-9)
    return part


def missed(ranks: Ints, kindred: Floats) -> float:
    """0 to 1: what part of a leg's first results, by its `ranks` [n], is of another kind than
    `kindred` [n] says is asked for; 1 where it found nothing."""
    top = np.argsort(np.where(ranks > 0, ranks, len(ranks) + 1), kind="stable")[:TOP]
    top = top[ranks[top] > 0]
    weights = discount(len(top))
    return float(1 - ((kindred[top] > OWN / 2) @ weights) / max(weights.sum(), 1e-9))


@cache
def discount(count: int) -> npt.NDArray[np.float64]:
    """[count]: how much each place weighs, as in nDCG."""
    return 1 / np.log2(np.arange(2, count + 2))
