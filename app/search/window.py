"""The ranked window: what a search found, in order, small enough to keep for its later pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from app.search.gather import column
from opensearch.hits import Retrieved
from ranking.candidates import Candidates
from ranking.diversity import Lead

Json = dict[str, Any]
Shown = Mapping[str, Json]  # items by id, each its fields by role


@dataclass(frozen=True)
class Window:
    """`ids`, `scores`, `variants` and `found` are aligned, best first.

    `found[i]` holds (score, rank) per leg of `legs`, None where that leg did not find the item.
    `head` is what every page repeats: total, query, facets and what was missing; `asked` which
    search it is. `after` are the sort values behind which a sorted list goes on, empty at its end.
    """

    index: str
    ids: tuple[str, ...]
    versions: tuple[int, ...]
    scores: tuple[float, ...]
    variants: tuple[int, ...]
    groups: tuple[str | None, ...]
    legs: tuple[str, ...]
    found: tuple[tuple[tuple[float, int] | None, ...], ...]
    head: Json
    asked: Json
    after: tuple[Any, ...] = ()


def window_of(
    kept: list[Lead], candidates: Candidates, found: Retrieved, head: Json, asked: Json
) -> Window:
    """The kept items as columns of plain values."""
    at = [lead.position for lead in kept]
    ids = tuple(candidates.ids[one] for one in at)
    versions = column(found, "version")
    pairs = zip(candidates.scores[at].tolist(), candidates.ranks[at].tolist(), strict=True)
    return Window(
        index=found.index,
        ids=ids,
        versions=tuple(int(versions.get(item) or 0) for item in ids),
        scores=tuple(round(lead.score, 6) for lead in kept),
        variants=tuple(lead.variants for lead in kept),
        groups=tuple(_group(candidates.groups[one], candidates.ids[one]) for one in at),
        legs=candidates.legs,
        found=tuple(_found(scores, ranks) for scores, ranks in pairs),
        head=head,
        asked=asked,
        after=found.after,
    )


def dump(window: Window) -> bytes:
    """JSON, some 20 kB for 200 items."""
    return orjson.dumps(window)


def load(stored: bytes) -> Window:
    """What `dump` wrote. Raises ValueError for anything else."""
    try:
        return Window(**orjson.loads(stored))
    except TypeError as error:
        raise ValueError("not a window") from error


def _group(group: str, item: str) -> str | None:
    return None if group == item else group


def _found(scores: list[float], ranks: list[int]) -> tuple[tuple[float, int] | None, ...]:
    both = zip(scores, ranks, strict=True)
    return tuple((round(score, 4), rank) if rank else None for score, rank in both)
