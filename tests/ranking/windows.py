"""Windows to rank, written as what each leg found."""

import numpy as np

from ranking.candidates import Candidates


def window(legs: dict[str, list[str]], **values: dict[str, float]) -> Candidates:
    """Items by leg, best first; `values` by field and item. Scores fall from 1 by tenths."""
    ids = tuple(dict.fromkeys(item for found in legs.values() for item in found))
    scores = np.full((len(ids), len(legs)), np.nan, np.float32)
    ranks = np.zeros(scores.shape, np.int32)
    for column, found in enumerate(legs.values()):
        for place, item in enumerate(found):
            scores[ids.index(item), column] = 1 - place / 10
            ranks[ids.index(item), column] = place + 1
    columns = {
        field: np.array([known.get(item, np.nan) for item in ids], np.float32)
        for field, known in values.items()
    }
    return Candidates(ids, tuple(legs), scores, ranks, columns, ids)


def order(ranked: object) -> list[str]:
    from ranking.candidates import Ranked

    assert isinstance(ranked, Ranked)
    return [ranked.candidates.ids[position] for position in ranked.order]
