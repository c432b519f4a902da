"""What the engine says, remembered for a while: who searches often never waits for it."""

import logging
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

from opensearch.aside import Aside

log = logging.getLogger(__name__)

MOST = 1_000  # things
NEVER = float("-inf")

Thing = TypeVar("Thing", bound=Hashable)
T = TypeVar("T")
Clock = Callable[[], float]


@dataclass(frozen=True)
class _Kept(Generic[T]):
    value: T
    read_at: float
    being_read: bool = False


class Seen(Generic[Thing, T]):
    """`load(thing, last)` asks the engine; `last` is what it said before, None at first.

    An answer serves `for_s` seconds. From half of them on it is read anew behind whoever asks, so
    that only the first in a long time waits, and bears what `load` raises. Safe between threads.
    """

    def __init__(
        self, load: Callable[[Thing, T | None], T], for_s: float, clock: Clock = time.monotonic
    ) -> None:
        self._load = load
        self._for_s = for_s
        self._clock = clock
        self._kept: LRUCache[Thing, _Kept[T]] = LRUCache(MOST)
        self._lock = Lock()
        self._aside = Aside("seen")

    def of(self, thing: Thing) -> T:
        """What is known, `for_s` old at most. Raises what `load` raises."""
        with self._lock:
            kept = self._kept.get(thing)
            age = self._clock() - kept.read_at if kept else self._for_s
            if kept and age < self._for_s:
                if age >= self._for_s / 2 and not kept.being_read:
                    self._kept[thing] = replace(kept, being_read=True)
                    self._aside.begin(self._again, thing)
                return kept.value
        return self.read(thing)

    def read(self, thing: Thing) -> T:
        """What the engine says this moment. Raises what `load` raises."""
        with self._lock:
            before = self._kept.get(thing)
        found = _Kept(self._load(thing, before.value if before else None), self._clock())
        with self._lock:
            if self._kept.get(thing) is before:  # else it was changed, or read anew, meanwhile
                self._kept[thing] = found
        return found.value

    def put(self, thing: Thing, value: T) -> None:
        """What this process has just told the engine."""
        with self._lock:
            self._kept[thing] = _Kept(value, self._clock())

    def forget(self, thing: Thing) -> None:
        """Ask the engine before this is used again: it was changed."""
        with self._lock:
            if kept := self._kept.get(thing):
                self._kept[thing] = _Kept(kept.value, NEVER)

    def _again(self, thing: Thing) -> None:
        try:
            self.read(thing)
        except Exception as error:  # who asks after `for_s` is told
            log.info("%s could not be read anew: %s", thing, error)
