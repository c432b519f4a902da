"""The order in which proposals are tried: what they narrow by takes turns, the most promising of
each first."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from ranking.refinements.candidate import NARROWER, Proposal, Verified
from ranking.refinements.selection import Bounds

FIRST = (
    NARROWER,
    "category",
    "tags",
    "phrase",
    "colour",
    "price",
)  # what people narrow by, most telling first
LAST = ("brand", "seller")


def in_turns(proposals: Sequence[Proposal]) -> list[Proposal]:
    """One of each kind, then the second of each, and so on. The kinds of the thing asked for begin,
    as many in a turn as are kept."""
    by_kind: dict[str, list[Proposal]] = {}
    for one in sorted(proposals, key=lambda one: (_place(one.kind), -one.promise)):
        by_kind.setdefault(one.kind, []).append(one)
    turns = (_turns(kind, found) for kind, found in by_kind.items())
    return [one for turn in zip_longest(*turns, fillvalue=()) for part in turn for one in part]


def kinds_first(kept: Iterable[Verified]) -> list[Verified]:
    """As offered: the kinds of the thing asked for begin, in whichever turn they were tried."""
    return sorted(kept, key=lambda one: one.proposal.kind != NARROWER)


def _turns(kind: str, found: Sequence[Proposal]) -> list[Sequence[Proposal]]:
    many = Bounds.each_kind if kind == NARROWER else 1
    return [found[start : start + many] for start in range(0, len(found), many)]


def _place(kind: str) -> int:
    if kind in FIRST:
        return FIRST.index(kind)
    return len(FIRST) + (1 + LAST.index(kind) if kind in LAST else 0)
