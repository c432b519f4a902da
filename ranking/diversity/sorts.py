"""Sorts in turn: who asks for a printer sees laser, photo and large ones, not one series of them
all down the page.

What tells sorts of a thing apart is the word beside its name that most of those found have:
`format` of large format printers, `laserjet`. Only things of the kind that is asked for change
places, among each other.
"""

import numpy as np

from ranking.arrays import Places
from ranking.candidates import Candidates, Ranked
from ranking.content.asked import Head, believed
from ranking.content.kindred import of_kind
from ranking.content.words import among, number, spelled
from ranking.diversity.spread import spread_among
from ranking.query import Query

LOOKED = 100  # of the first things of the kind
DEGREE = 0.5  # of `spread`


def sorts_in_turn(ranked: Ranked, query: Query) -> Ranked:
    """`ranked` with sorts of the asked kind mixed; scores stay with the places, falling. The same
    where the query is more than the kind's name, or kinds tell little in this catalogue."""
    candidates, order = ranked.candidates, ranked.order
    if len(spelled(query.text)) != 1 or (asked := believed(query, candidates.shelf)) is None:
        return ranked
    places = np.flatnonzero(of_kind(asked, candidates)[order])[:LOOKED]
    labels = _labels(query, asked, candidates, order[places])
    return spread_among(ranked, places, labels, DEGREE)


def _labels(query: Query, asked: Head, candidates: Candidates, which: Places) -> list[int]:
    """[n]: of those in `which` the word of its name that most of them have, as a number; 0 where no
    other has any, and for all else."""
    words, parts = candidates.words[:, which], candidates.parts[:, which]
    said = (*asked.words, *map(number, spelled(query.text)))
    told = (parts > 0) & ~among(words, said)
    _, where, counts = np.unique(words[told], return_inverse=True, return_counts=True)
    often = np.zeros(words.shape, np.intp)
    often[told] = counts[where]
    commonest = words[often.argmax(axis=0), np.arange(len(which))]
    labels = np.zeros(len(candidates), np.intp)
    labels[which] = np.where(often.max(axis=0) > 1, commonest, 0)
    return labels.tolist()
