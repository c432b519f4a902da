"""The ranked window: what a search found, in order, small enough to keep for its later pages."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import numpy as np
import orjson

from app.search.gather import column
from opensearch.retrieval.hits import Retrieved
from ranking.arrays import Floats, Ints
from ranking.candidates import Candidates
from ranking.diversity import Lead

AGED_S = 30  # a later page may show an item as it was so long ago

Json = dict[str, Any]


@dataclass(frozen=True)
class Window:
    """`ids`, `versions`, `scores`, `variants` and `groups` are aligned, best first.

    `leg_scores[i]` and `leg_ranks[i]` hold what each leg of `legs` said of item i: NaN and 0 where
    it did not find it. `head` is what every page repeats: total, query, facets and what was
    missing; `asked` which search it is. `after` are the sort values behind which a sorted list goes
    on, empty at its end.
    """

    index: str
    ids: Sequence[str]
    versions: Sequence[int]
    scores: Sequence[float]
    variants: Sequence[int]
    groups: Sequence[str | None]
    legs: Sequence[str]
    leg_scores: Floats
    leg_ranks: Ints
    head: Json
    asked: Json
    after: Sequence[Any] = ()
    made_s: float = field(default_factory=time.time)  # since the epoch

    @property
    def aged(self) -> bool:
        """Whether its items may have changed or gone meanwhile."""
        return time.time() - self.made_s > AGED_S


def window_of(
    kept: list[Lead], candidates: Candidates, found: Retrieved, head: Json, asked: Json
) -> Window:
    """The kept items as columns."""
    at, scores, variants = [*zip(*kept, strict=True)] or [()] * 3
    ids = [*map(candidates.ids.__getitem__, at)]
    rows = np.array(at, np.intp)
    return Window(
        index=found.index,
        ids=ids,
        versions=[*map(column(found, "version").get, ids, repeat(0))],
        scores=scores,
        variants=variants,
        groups=_groups(ids, at, candidates),
        legs=candidates.legs,
        leg_scores=candidates.scores[rows],
        leg_ranks=candidates.ranks[rows],
        head=head,
        asked=asked,
        after=found.after,
    )


def _groups(ids: Sequence[str], at: Sequence[int], candidates: Candidates) -> Sequence[str | None]:
    """None for an item that is alone."""
    if candidates.groups is candidates.ids:
        return (None,) * len(ids)
    named = map(candidates.groups.__getitem__, at)
    return [None if group == item else group for group, item in zip(named, ids, strict=True)]


def dump(window: Window) -> bytes:
    """JSON, some 20 kB for 200 items."""
    return orjson.dumps(window, option=orjson.OPT_SERIALIZE_NUMPY)


def load(stored: bytes) -> Window:
    """What `dump` wrote. Raises ValueError for anything else."""
    read = orjson.loads(stored)
    try:
        read["leg_scores"] = np.array(read["leg_scores"], np.float32)  # None becomes NaN
        read["leg_ranks"] = np.array(read["leg_ranks"], np.int32)
        return Window(**read)
    except (KeyError, TypeError) as error:
        raise ValueError("not a window") from error
