"""Step 4: the legs' hits as one window of candidates, each item once."""

from collections.abc import Sequence
from itertools import chain, repeat

import numpy as np
import numpy.typing as npt

from opensearch.hits import LegHits, Retrieved
from opensearch.legs import telling
from ranking.candidates import Candidates, Floats

Places = npt.NDArray[np.intp]

EXACT = "version"  # microseconds: too long for a float32
NOWHERE = -1  # the row of what only a telling leg names
TEXTS = ("group", "brand")  # doc values that are names, not numbers


def gather(found: Retrieved) -> Candidates:
    """The union by item, in the order the legs first name them; of telling legs only what they
    say of these."""
    names = telling()
    finding = [leg for leg in found.legs if leg.leg not in names]
    legs = (*finding, *(leg for leg in found.legs if leg.leg in names))
    ids = tuple(dict.fromkeys(chain.from_iterable(leg.ids for leg in finding)))
    place = dict(zip(ids, range(len(ids)), strict=True))
    rows = [np.fromiter(map(place.get, leg.ids, repeat(NOWHERE)), np.intp) for leg in legs]
    scores = np.full((len(ids), len(legs)), np.nan, np.float32)
    ranks = np.zeros(scores.shape, np.int32)
    for column, (leg, at) in enumerate(zip(legs, rows, strict=True)):
        (known,) = np.nonzero(at != NOWHERE)
        scores[at[known], column] = np.array(leg.scores, np.float32)[known]
        ranks[at[known], column] = known + 1
    return Candidates(
        ids=ids,
        legs=tuple(leg.leg for leg in legs),
        scores=scores,
        ranks=ranks,
        values=_numbers(finding, rows[: len(finding)], len(ids)),
        groups=_groups(found, ids),
        telling=names.intersection(leg.leg for leg in legs),
    )


def texts(found: Retrieved, field: str, ids: Sequence[str]) -> list[str | None]:
    """A named doc value per id; None where the item has none or it was not asked for."""
    known = column(found, field)
    return [value if isinstance(value := known.get(item), str) else None for item in ids]


def column(found: Retrieved, field: str) -> dict[str, float | str | None]:
    """A doc value by id, as the engine gave it."""
    known: dict[str, float | str | None] = {}
    for leg in found.legs:
        known.update(zip(leg.ids, leg.values.get(field, ()), strict=False))
    return known


def _groups(found: Retrieved, ids: tuple[str, ...]) -> tuple[str, ...]:
    """`ids` itself where nothing is in a group."""
    if not any(any(leg.values.get("group", ())) for leg in found.legs):
        return ids
    named = texts(found, "group", ids)
    return tuple(group or item for group, item in zip(named, ids, strict=True))


def _numbers(legs: Sequence[LegHits], rows: Sequence[Places], n: int) -> dict[str, Floats]:
    fields = dict.fromkeys(
        name for leg in legs for name in leg.values if name not in (*TEXTS, EXACT)
    )
    return {field: _column(field, legs, rows, n) for field in fields}


def _column(field: str, legs: Sequence[LegHits], rows: Sequence[Places], n: int) -> Floats:
    whole = np.full(n, np.nan, np.float32)
    for leg, at in zip(legs, rows, strict=True):
        if leg.ids:
            whole[at] = np.array(leg.values[field], dtype=np.float32)  # None becomes NaN
    return whole
