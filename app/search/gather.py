"""Step 4: the legs' hits as one window of candidates, each item once."""

from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import Any

import numpy as np

from opensearch.legs import telling
from opensearch.retrieval.hits import LegHits, Retrieved
from ranking.arrays import Floats, Places
from ranking.candidates import Candidates
from ranking.content.shelf import Shelf

EXACT = "version"  # microseconds: too long for a float32
NOWHERE = -1  # the row of what only a telling leg names
UNCOUNTED = ("group", "brand", EXACT)  # doc values that are names, and no numbers to reckon with


def gather(found: Retrieved, shelf: Shelf | None = None) -> Candidates:
    """The union by item, in the order the legs first name them; of telling legs only what they
    say of these. All hits are laid out one behind the other: numpy is called as often for one leg
    as for ten."""
    names = telling()
    finding = [leg for leg in found.legs if leg.leg not in names]
    legs = (*finding, *(leg for leg in found.legs if leg.leg in names))
    ids = tuple(dict.fromkeys(chain.from_iterable(leg.ids for leg in finding)))
    place = dict(zip(ids, range(len(ids)), strict=True))
    sizes = [len(leg.ids) for leg in legs]
    hits = chain.from_iterable(leg.ids for leg in legs)
    rows = np.fromiter(map(place.get, hits, repeat(NOWHERE)), np.intp, sum(sizes))
    at = rows, np.repeat(np.arange(len(legs)), sizes)
    scores = np.full((len(ids) + 1, len(legs)), np.nan, np.float32)  # the last row: `NOWHERE`
    ranks = np.zeros(scores.shape, np.int32)
    scores[at] = np.fromiter(chain.from_iterable(leg.scores for leg in legs), np.float32, len(rows))
    ranks[at] = np.fromiter(
        chain.from_iterable(range(1, size + 1) for size in sizes), np.int32, len(rows)
    )
    return Candidates(
        ids=ids,
        legs=tuple(leg.leg for leg in legs),
        scores=scores[:NOWHERE],
        ranks=ranks[:NOWHERE],
        values=_numbers(finding, rows, len(ids)),
        groups=_groups(found, ids),
        shelf=shelf,
        telling=names.intersection(leg.leg for leg in legs),
    )


def texts(found: Retrieved, field: str, ids: Sequence[str]) -> list[str | None]:
    """A named doc value per id; None where the item has none or it was not asked for."""
    known = column(found, field)
    return [value if isinstance(value := known.get(item), str) else None for item in ids]


def column(found: Retrieved, field: str) -> dict[str, Any]:
    """A doc value by id, as the engine gave it."""
    known: dict[str, Any] = {}
    for leg in found.legs:
        known.update(zip(leg.ids, leg.values.get(field, ()), strict=False))
    return known


def _groups(found: Retrieved, ids: tuple[str, ...]) -> tuple[str, ...]:
    """`ids` itself where nothing is in a group."""
    if not any(any(leg.values.get("group", ())) for leg in found.legs):
        return ids
    named = texts(found, "group", ids)
    return tuple(group or item for group, item in zip(named, ids, strict=True))


def _numbers(legs: Sequence[LegHits], rows: Places, n: int) -> dict[str, Floats]:
    """`rows` begin with those of `legs`."""
    named = [leg for leg in legs if leg.ids]
    fields = dict.fromkeys(chain.from_iterable(leg.values for leg in legs))
    return {
        field: _column(chain.from_iterable(leg.values[field] for leg in named), rows, n)
        for field in fields
        if field not in UNCOUNTED
    }


def _column(values: Iterable[float | str | None], rows: Places, n: int) -> Floats:
    told = np.array([*values], np.float32)  # None becomes NaN
    whole = np.full(n, np.nan, np.float32)
    whole[rows[: len(told)]] = told
    return whole
