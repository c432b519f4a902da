"""What the engine says of catalogues, read behind the searches that use it."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass, replace
from threading import Lock
from typing import Generic, TypeVar

from opensearch.aside import Aside
from opensearch.connection.outage import outage
from opensearch.seen import Clock

log = logging.getLogger(__name__)

FIRST_S = 0.25  # how long the first search of a catalogue waits
LONG = 4  # times as long as one looks again after: then a search is a first one again

T = TypeVar("T")


@dataclass(frozen=True)
class Upkeep:
    """What is kept, in a word; after how many seconds one looks again; of how many catalogues."""

    what: str
    every_s: float
    most: int


@dataclass(frozen=True)
class _Kept(Generic[T]):
    value: T
    looked_at: float
    pending: bool = False  # nobody has looked to the end yet


class Behind(Generic[T]):
    """`load(catalogue, last)` gives what serves now; `last` is what it gave before, at first
    `nothing`, and goes on where it fails. The first search, also after a long while, waits for it,
    and only for a moment: until it is there, there is what was there, or `nothing`."""

    def __init__(
        self, load: Callable[[str, T], T], nothing: T, upkeep: Upkeep, clock: Clock = time.monotonic
    ) -> None:
        self._load = load
        self._nothing = nothing
        self._upkeep = upkeep
        self._clock = clock
        self._kept: dict[str, _Kept[T]] = {}
        self._lock = Lock()
        self._aside = Aside(upkeep.what)

    def of(self, catalogue: str) -> T:
        """As last seen; looks for a newer one now and then, in a thread behind."""
        old = self._old(catalogue)
        looking = self.begin(catalogue)
        if looking and (old or self.pending(catalogue)):
            wait((looking,), FIRST_S)
        return self._last(catalogue)

    def begin(self, catalogue: str) -> "Future[T] | None":
        """Look behind, where it is time to."""
        with self._lock:
            kept = self._kept.get(catalogue)
            now = self._clock()
            if kept is not None and now - kept.looked_at < self._upkeep.every_s:
                return None
            self._mark(catalogue, kept, now)
            return self._aside.begin(self.refresh, catalogue)

    def pending(self, catalogue: str) -> bool:
        """Whether the first one has not come yet."""
        kept = self._kept.get(catalogue)
        return kept is None or kept.pending

    def refresh(self, catalogue: str) -> T:
        """Look now, and wait for it: for commands, benches and tests."""
        try:
            found = self._load(catalogue, self._last(catalogue))
        except Exception as error:
            why = outage(error) or error
            log.warning("the %s of %s could not be read: %s", self._upkeep.what, catalogue, why)
            return self._as_it_was(catalogue)
        with self._lock:
            self._kept[catalogue] = _Kept(found, self._clock())
        return found

    def _old(self, catalogue: str) -> bool:
        kept = self._kept.get(catalogue)
        return kept is not None and self._clock() - kept.looked_at >= LONG * self._upkeep.every_s

    def _last(self, catalogue: str) -> T:
        kept = self._kept.get(catalogue)
        return kept.value if kept else self._nothing

    def _as_it_was(self, catalogue: str) -> T:
        with self._lock:
            kept = self._kept.get(catalogue) or _Kept(self._nothing, self._clock())
            self._kept[catalogue] = replace(kept, pending=False)
        return kept.value

    def _mark(self, catalogue: str, kept: _Kept[T] | None, now: float) -> None:
        if kept is None and len(self._kept) >= self._upkeep.most:
            self._kept.pop(next(iter(self._kept)))
        value = kept.value if kept else self._nothing
        self._kept[catalogue] = _Kept(value, now, kept is None or kept.pending)
