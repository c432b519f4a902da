"""Which verified refinements are offered: with enough in each, unlike each other, of all kinds."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import islice

from ranking.refinements import words
from ranking.refinements.candidate import Proposal, Verified

WIDE = 100  # hits that count as the top of the unrefined results
MOST_TRIED = 24  # proposals of one query


@dataclass(frozen=True)
class Bounds:
    """What a set of refinements has to keep to."""

    least: int  # items in each
    most_share: float = 0.6  # of the unrefined count: above, it narrows nothing
    most_overlap: float = 0.5  # Jaccard of first pages, with siblings
    on_topic: float = 0.3  # see `_on_topic`
    each_kind: int = 3
    limit: int = 8


class Selection:
    """Takes refinements as they are verified; what came first stays."""

    def __init__(self, total: int, bounds: Bounds) -> None:
        """`total` is what the query finds unrefined."""
        self.kept: list[Verified] = []
        self._total = total
        self._bounds = bounds
        self._kinds: Counter[str] = Counter()
        self._tried: set[str] = set()

    @property
    def full(self) -> bool:
        """Whether no more are wanted."""
        return len(self.kept) >= self._bounds.limit

    def wants(self, kind: str) -> bool:
        """Whether there is room for one more of `kind`."""
        return not self.full and self._kinds[kind] < self._bounds.each_kind

    def choose(self, proposals: Iterable[Proposal], verify: Callable[[Proposal], Verified]) -> None:
        """Try those for which there is room when it is their turn, and which say what none before
        them said; at most MOST_TRIED."""
        wanted = (one for one in proposals if self.wants(one.kind) and self._new(one))
        for one in islice(wanted, MOST_TRIED):
            self._tried.add(words.key(one.label))
            self.offer(verify(one))

    def offer(self, one: Verified) -> bool:
        """Keep `one` if it is fit; whether it was."""
        bounds = self._bounds
        fit = (
            self.wants(one.proposal.kind)
            and bounds.least <= one.count <= bounds.most_share * self._total
            and self._on_topic(one)
            and all(_differ(one, other, bounds.most_overlap) for other in self.kept)
        )
        if fit:
            self.kept.append(one)
            self._kinds[one.proposal.kind] += 1
        return fit

    def _new(self, one: Proposal) -> bool:
        return words.key(one.label) not in self._tried

    def _on_topic(self, one: Verified) -> bool:
        """Whether it picks from the top of the unrefined results about as chance would: `WIDE`
        times its share of all. What is only found far down merely mentions the query, unless the
        proposal says that it does not."""
        if one.proposal.on_topic:
            return True
        expected = min(len(one.page), WIDE * one.count / max(1, self._total))
        return one.near >= self._bounds.on_topic * expected


def jaccard(one: Collection[str], other: Collection[str]) -> float:
    """Shared items over all items of two pages; 1 for two empty ones."""
    union = set(one) | set(other)
    return len(set(one) & set(other)) / len(union) if union else 1.0


def _differ(one: Verified, other: Verified, most_overlap: float) -> bool:
    told, known = (set(words.key(each.proposal.label).split()) for each in (one, other))
    return not (told <= known or known <= told) and jaccard(one.page, other.page) <= most_overlap
