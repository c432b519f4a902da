"""What the engine says, by name, remembered for a while: who searches often never waits for it."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

log = logging.getLogger(__name__)

MOST = 1_000  # names
NEVER = float("-inf")

T = TypeVar("T")
Clock = Callable[[], float]


@dataclass(frozen=True)
class _Kept(Generic[T]):
    value: T
    read_at: float
    being_read: bool = False


class Seen(Generic[T]):
    """`load(name, last)` asks the engine; `last` is what it said before, None at first.

    An answer serves `for_s` seconds. From half of them on it is read anew behind whoever asks, so
    that only the first in a long time waits, and bears what `load` raises. Safe between threads.
    """

    def __init__(
        self, load: Callable[[str, T | None], T], for_s: float, clock: Clock = time.monotonic
    ) -> None:
        self._load = load
        self._for_s = for_s
        self._clock = clock
        self._kept: LRUCache[str, _Kept[T]] = LRUCache(MOST)
        self._lock = Lock()
        self._behind: ThreadPoolExecutor | None = None

    def of(self, name: str) -> T:
        """What is known, `for_s` old at most. Raises what `load` raises."""
        with self._lock:
            kept = self._kept.get(name)
            age = self._clock() - kept.read_at if kept else self._for_s
            if kept and age < self._for_s:
                if age >= self._for_s / 2 and not kept.being_read:
                    self._kept[name] = replace(kept, being_read=True)
                    self._thread().submit(self._again, name)
                return kept.value
        return self.read(name)

    def read(self, name: str) -> T:
        """What the engine says this moment. Raises what `load` raises."""
        with self._lock:
            before = self._kept.get(name)
        found = _Kept(self._load(name, before.value if before else None), self._clock())
        with self._lock:
            if self._kept.get(name) is before:  # else it was changed, or read anew, meanwhile
                self._kept[name] = found
        return found.value

    def put(self, name: str, value: T) -> None:
        """What this process has just told the engine."""
        with self._lock:
            self._kept[name] = _Kept(value, self._clock())

    def forget(self, name: str) -> None:
        """Ask the engine before this is used again: it was changed."""
        with self._lock:
            if kept := self._kept.get(name):
                self._kept[name] = _Kept(kept.value, NEVER)

    def _again(self, name: str) -> None:
        try:
            self.read(name)
        except Exception as error:  # who asks after `for_s` is told
            log.info("%s could not be read anew: %s", name, error)

    def _thread(self) -> ThreadPoolExecutor:
        """Made at first use: in the process that serves, not in the one that forked it."""
        if self._behind is None:
            self._behind = ThreadPoolExecutor(1, thread_name_prefix="seen")
        return self._behind
