"""Step 4: the legs' hits as one window of candidates, each item once."""

from collections.abc import Sequence

import numpy as np

from opensearch.hits import LegHits, Retrieved
from ranking.candidates import Candidates, Floats

EXACT = "version"  # microseconds: too long for a float32
TEXTS = ("group", "brand")  # doc values that are names, not numbers


def gather(found: Retrieved) -> Candidates:
    """The union by item, in the order the legs first name them."""
    rows: dict[str, int] = {}
    for leg in found.legs:
        for item in leg.ids:
            rows.setdefault(item, len(rows))
    scores = np.full((len(rows), len(found.legs)), np.nan, np.float32)
    ranks = np.zeros(scores.shape, np.int32)
    for column, leg in enumerate(found.legs):
        at = [rows[item] for item in leg.ids]
        scores[at, column] = leg.scores
        ranks[at, column] = np.arange(1, len(at) + 1)
    ids = tuple(rows)
    return Candidates(
        ids=ids,
        legs=tuple(leg.leg for leg in found.legs),
        scores=scores,
        ranks=ranks,
        values=_numbers(found.legs, rows),
        groups=tuple(
            group or item for group, item in zip(texts(found, "group", ids), ids, strict=True)
        ),
    )


def texts(found: Retrieved, field: str, ids: Sequence[str]) -> list[str | None]:
    """A named doc value per id; None where the item has none or it was not asked for."""
    known = column(found, field)
    return [value if isinstance(value := known.get(item), str) else None for item in ids]


def column(found: Retrieved, field: str) -> dict[str, float | str | None]:
    """A doc value by id, as the engine gave it."""
    return {
        item: value
        for leg in found.legs
        for item, value in zip(leg.ids, leg.values.get(field, ()), strict=False)
    }


def _numbers(legs: Sequence[LegHits], rows: dict[str, int]) -> dict[str, Floats]:
    fields = dict.fromkeys(
        name for leg in legs for name in leg.values if name not in (*TEXTS, EXACT)
    )
    return {field: _column(field, legs, rows) for field in fields}


def _column(field: str, legs: Sequence[LegHits], rows: dict[str, int]) -> Floats:
    column = np.full(len(rows), np.nan, np.float32)
    for leg in legs:
        if leg.ids:
            at = [rows[item] for item in leg.ids]
            column[at] = np.array(leg.values[field], dtype=np.float32)  # None becomes NaN
    return column
