"""What the engine answers to a plan: each leg's own hits with their raw scores, and counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class LegHits:
    """One leg's answer, best first. `scores[i]` belongs to `ids[i]`."""

    leg: str
    ids: tuple[str, ...]
    scores: tuple[float, ...]
    values: Mapping[str, tuple[float | str | None, ...]]  # doc values by index field, per hit


@dataclass(frozen=True)
class FacetCount:
    """A value and how many items have it."""

    value: str | float | bool
    count: int
    high: float | None = None  # a numeric bucket's upper end, itself inside


@dataclass(frozen=True)
class Facet:
    """Counts of one facet; a numeric one's values are the lower ends of its buckets."""

    name: str
    counts: tuple[FacetCount, ...]
    numeric: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Retrieved:
    """The whole answer. `degraded` names what did not answer (`leg:semantic`, `shards`)."""

    legs: tuple[LegHits, ...]
    total: int
    exact: bool = True
    facets: tuple[Facet, ...] = ()
    degraded: tuple[str, ...] = field(default=())
    index: str = ""  # the physical index that answered
    after: tuple[str | float | None, ...] = ()  # sort values behind which a sorted list goes on
    shown: frozenset[str] = frozenset()  # variant groups with a member before a sorted list's part
