"""Kinds in turn: who asks for furniture, and means no one kind of it, gets no page full of beds.

Only items of the kinds that are asked for change places, among each other: the first of another
kind moves up past the many of one, and nothing that fits less moves up with it.
"""

import numpy as np

from ranking.arrays import Places
from ranking.candidates import Candidates, Ranked
from ranking.content.words import ending
from ranking.diversity.spread import spread_among
from ranking.query import Query

MANY = 6  # words for what is asked: fewer are other names for one thing, `sofa` for a couch


def kinds_in_turn(ranked: Ranked, query: Query) -> Ranked:
    """`ranked` with the asked kinds mixed; scores stay with the places, falling. The same where the
    query says which kind it is about, or nobody read the kinds of the items."""
    asked = query.narrower
    if not asked or asked.rest or len(asked.words) < MANY or ranked.candidates.shelf is None:
        return ranked
    labels = _labels(asked.words, ranked.candidates)
    places = np.flatnonzero(labels[ranked.order])
    return spread_among(ranked, places, labels.tolist(), 1.0)


def _labels(asked: tuple[str, ...], candidates: Candidates) -> Places:
    """[n]: which of the asked kinds each is of, by the last word of its own kind, of its narrowest
    category, or the first that its title names, as a number; 0 for none."""
    shelf, rows = candidates.shelf, candidates.rows
    assert shelf is not None
    heads = sorted({ending(one) for one in asked})
    own = np.where(candidates.kinds >= 0, shelf.heads[candidates.kinds], 0)
    said = np.column_stack([own, candidates.signs, shelf.words[rows]])
    fits = np.isin(said, heads) & (rows >= 0)[:, None]
    first = said[np.arange(len(said)), fits.argmax(axis=1)]
    return np.where(fits.any(axis=1), first, 0)
