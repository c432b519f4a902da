"""Which kind of thing a query asks for, and how far each candidate is of that kind.

Three signs, none of which needs a label: the candidate's own kind ends in the query's head (a
notebook, not a case for one); so do the kinds of its group, which forgives a kind that was misread;
and the first results by rank fusion are of its group (pseudo-relevance feedback, Lavrenko and
Croft, SIGIR 2001). Where the query names no kind, and its first results are of many groups, every
candidate gets next to nothing, and the order stays as it was.
"""

import re

import numpy as np
import numpy.typing as npt

from ranking.candidates import Candidates, Floats
from ranking.content.runs import OPENS
from ranking.content.shelf import Shelf
from ranking.content.words import number, spelled

# In logarithms of a fused score. Found on the Icecat development queries (docs/guides/ranking.md).
OWN = 0.5
GROUP = 0.2
FIRST = 0.3
TOP = 10  # first results that are looked at
LEAST = 3  # items whose kind ends in a word that is taken for a head
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

Places = npt.NDArray[np.intp]


def head(text: str, shelf: Shelf) -> int | None:
    """The word that says what is asked for, as a number: `bag` of `leather bag for a laptop`, and
    `headset` of `head set`. None where no word of the query is the head of any kind."""
    words = _leading(text)
    for start in range(len(words)):
        place = shelf.joined.get("".join(words[start:]))
        if place is not None:
            return int(shelf.heads[place])
    known = (number(word) for word in reversed(words))
    return next((one for one in known if shelf.headed.get(one, 0) >= LEAST), None)


def agreement(text: str, candidates: Candidates, fused: Floats) -> Floats:
    """[n], 0 to OWN + GROUP + FIRST: what to add to the logarithm of `fused`, [n]. All 0 without a
    shelf; 0 for what is not on it."""
    shelf = candidates.shelf
    if shelf is None or not len(candidates):
        return np.zeros(len(candidates), np.float32)
    rows = candidates.rows
    groups = np.where(rows >= 0, shelf.groups[rows], -1)
    named = np.zeros(len(rows), np.float32)
    if (asked := head(text, shelf)) is not None:
        named += OWN * _own(rows, asked, shelf) + GROUP * _shared(groups, asked, shelf)
    return (named + FIRST * _first(groups, fused * np.exp(named))).astype(np.float32)


def _leading(text: str) -> list[str]:
    """The words before `for`, `with` and the like."""
    said = [*_WORDS.findall(text.casefold())]
    end = next((at for at, word in enumerate(said) if at and word in OPENS), len(said))
    return [word for part in said[:end] for word in spelled(part)]


def _own(rows: Places, asked: int, shelf: Shelf) -> Floats:
    kinds = np.where(rows >= 0, shelf.kinds[rows], -1)
    return ((kinds >= 0) & (shelf.heads[kinds] == asked)).astype(np.float32)


def _shared(groups: Places, asked: int, shelf: Shelf) -> Floats:
    present, where = np.unique(groups, return_inverse=True)
    ending = np.flatnonzero(shelf.heads == asked)
    shares = shelf.shares[np.ix_(present, ending)].sum(axis=1) * (present >= 0)
    shared: Floats = shares[where].astype(np.float32)
    return shared


def _first(groups: Places, fused: Floats) -> Floats:
    """What part of the first results, discounted by place, is of each candidate's group."""
    top = np.argsort(-fused, kind="stable")[:TOP]
    weights = 1 / np.log2(np.arange(2, len(top) + 2))
    mass = np.bincount(groups[top] + 1, weights, minlength=int(groups.max()) + 2)
    mass[0] = 0.0  # not on the shelf
    return (mass[groups + 1] / weights.sum()).astype(np.float32)
