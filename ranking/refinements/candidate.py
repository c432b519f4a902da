"""A refinement before and after it was tried."""

from dataclasses import dataclass

NARROWER = "narrower"  # the kind of a proposal that names a kind of the thing asked for


@dataclass(frozen=True)
class Proposal:
    """A narrower search to try. `kind` is what it narrows by; `promise` orders within a kind.
    `on_topic`: it is about what is asked for, wherever its items are in the unrefined results."""

    kind: str
    label: str
    query: str
    filters: tuple[str, ...] = ()
    promise: float = 0.0
    on_topic: bool = False


@dataclass(frozen=True)
class Verified:
    """A proposal that was searched: how many it finds, its first page, how many of that page are
    at the top of the unrefined results too, and pictures."""

    proposal: Proposal
    count: int
    page: tuple[str, ...]  # item ids, best first
    near: int
    images: tuple[str, ...] = ()  # of the page's items, best first
