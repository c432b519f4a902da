"""The order in which proposals are tried: kinds take turns, the most promising of each first."""

from collections.abc import Sequence
from itertools import zip_longest

from ranking.refinements.candidate import Proposal

FIRST = (
    "category",
    "tags",
    "phrase",
    "colour",
    "price",
)  # what people narrow by, most telling first
LAST = ("brand", "seller")


def in_turns(proposals: Sequence[Proposal]) -> list[Proposal]:
    """One of each kind, then the second of each, and so on; each label once."""
    by_kind: dict[str, list[Proposal]] = {}
    labels: set[str] = set()
    for one in sorted(proposals, key=lambda one: (_place(one.kind), -one.promise)):
        if one.label.casefold() not in labels:
            labels.add(one.label.casefold())
            by_kind.setdefault(one.kind, []).append(one)
    return [one for turn in zip_longest(*by_kind.values()) for one in turn if one is not None]


def _place(kind: str) -> int:
    if kind in FIRST:
        return FIRST.index(kind)
    return len(FIRST) + (1 + LAST.index(kind) if kind in LAST else 0)
