"""Queries made from a catalogue, and grades that follow from its structure.

A query for a kind wants items of that kind (3 of 3), then of kinds with the same last word in the
same group (2), then of the groups where the kind is at home (1); what merely mentions the words
(0) is the hard negative that the legs bring up by themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ranking.arrays import Floats, Numbers
from ranking.candidates import Candidates
from ranking.content.described import Described
from ranking.content.shelf import Shelf
from ranking.content.words import number, spelled
from ranking.query import Query
from ranking.training.labelled import Labelled

LEAST = 4  # items of a kind that is asked for
AT_HOME = 0.3  # of a kind's items are in a group that is its home
SEED = 5


@dataclass(frozen=True)
class Made:
    """A query and what it wants: a kind (its place on the shelf) with all of `words`, or an
    item."""

    text: str
    kind: int = -1
    words: tuple[int, ...] = ()
    item: str | None = None


def queries(items: Sequence[Described], shelf: Shelf, count: int, seed: int = SEED) -> list[Made]:
    """`count` different ones at most, of all sorts: a kind, with its brand, with a word of a title,
    the beginning of a title, a code."""
    rng = np.random.default_rng(seed)
    made: dict[str, Made] = {}
    for place in rng.permutation(len(items)).tolist():
        for one in _of_item(items[place], shelf, rng):
            made.setdefault(one.text, one)
        if len(made) >= count:
            break
    return list(made.values())[:count]


def graded(made: Made, query: Query, candidates: Candidates) -> Labelled:
    """The window, on a shelf, with the grades that `made` implies."""
    assert candidates.shelf is not None
    grades = _grades(made, candidates, candidates.shelf)
    return Labelled(query, candidates, grades, np.ones(len(grades), np.bool_), made=True)


def _of_item(item: Described, shelf: Shelf, rng: np.random.Generator) -> Iterator[Made]:
    row = int(shelf.rows([item.id])[0])
    kind = int(shelf.kinds[row]) if row >= 0 else -1
    if kind < 0 or np.count_nonzero(shelf.kinds == kind) < LEAST:
        return
    name, sort = str(shelf.names[kind]), rng.random()
    if sort < 0.4:
        yield Made(name, kind)
    elif sort < 0.6 and item.brand:
        brand = spelled(item.brand)
        yield Made(f"{' '.join(brand)} {name}", kind, tuple(map(number, brand)))
    elif sort < 0.8:
        others = [word for word in spelled(item.title) if word.isalpha() and word not in name]
        if others:
            word = str(rng.choice(others))
            yield Made(f"{word} {name}", kind, (number(word),))
    elif sort < 0.95:
        begun = spelled(item.title)[: int(rng.integers(3, 7))]
        yield Made(" ".join(begun), kind, tuple(map(number, begun)))
    elif item.codes:
        yield Made(item.codes[0], item=item.id)


def _grades(made: Made, candidates: Candidates, shelf: Shelf) -> Floats:
    if made.item is not None:
        return np.array([item == made.item for item in candidates.ids], np.float32)
    rows = shelf.rows(candidates.ids)
    known, rows = rows >= 0, np.maximum(rows, 0)
    kinds, groups = shelf.kinds[rows], shelf.groups[rows]
    own = shelf.kinds == made.kind
    homes = np.bincount(shelf.groups[own], minlength=len(shelf.shares)) / max(1, own.sum())
    home = (homes >= AT_HOME)[groups]
    alike = (kinds >= 0) & (shelf.heads[kinds] == shelf.heads[made.kind])
    grades = np.where(kinds == made.kind, 3, np.where(alike & home, 2, np.where(home, 1, 0)))
    missing = _missing(made.words, shelf.words[rows])
    return (np.where(known, np.maximum(grades * (1 - missing), 0), 0) / 3).astype(np.float32)


def _missing(words: Sequence[int], titles: Numbers) -> Floats:
    if not words:
        return np.zeros(len(titles), np.float32)
    has = (titles[:, :, None] == np.array(words, np.uint32)).any(axis=1)
    missing: Floats = (1 - has.mean(axis=1)).astype(np.float32)
    return missing
