"""Step 4: the legs' hits as one window of candidates, each item once."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from opensearch.hits import LegHits, Retrieved
from opensearch.legs import telling
from ranking.candidates import Candidates, Floats

Places = npt.NDArray[np.intp]

EXACT = "version"  # microseconds: too long for a float32
TEXTS = ("group", "brand")  # doc values that are names, not numbers


def gather(found: Retrieved) -> Candidates:
    """The union by item, in the order the legs first name them; of telling legs only what they
    say of these."""
    tell = telling()
    finding = [leg for leg in found.legs if leg.leg not in tell]
    ids = tuple(dict.fromkeys(chain.from_iterable(leg.ids for leg in finding)))
    place = dict(zip(ids, range(len(ids)), strict=True))
    rows = [np.fromiter(map(place.__getitem__, leg.ids), np.intp, len(leg.ids)) for leg in finding]
    scores = np.full((len(ids), len(found.legs)), np.nan, np.float32)
    ranks = np.zeros(scores.shape, np.int32)
    for column, (leg, at) in enumerate(zip(finding, rows, strict=True)):
        scores[at, column] = leg.scores
        ranks[at, column] = np.arange(1, len(at) + 1)
    told = [leg for leg in found.legs if leg.leg in tell]
    for column, leg in enumerate(told, len(finding)):
        known = [(place[one], at) for at, one in enumerate(leg.ids) if one in place]
        scores[[row for row, _ in known], column] = [leg.scores[at] for _, at in known]
        ranks[[row for row, _ in known], column] = [at + 1 for _, at in known]
    return Candidates(
        ids=ids,
        legs=tuple(leg.leg for leg in (*finding, *told)),
        scores=scores,
        ranks=ranks,
        values=_numbers(finding, rows, len(ids)),
        groups=_groups(found, ids),
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
