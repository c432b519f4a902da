"""The rules that serve: a catalogue's all read at once, then remembered for seconds."""

import logging
import time
from collections.abc import Callable
from threading import Lock

from cachetools import LRUCache, TTLCache

from ranking.rules import NO_RULES, RuleSet

log = logging.getLogger(__name__)

CATALOGUES = 1_000
FOR_S = 5.0

Stored = tuple[str, RuleSet]  # with their stamp
Load = Callable[[str, str], Stored | None]
NOTHING: Stored = ("", NO_RULES)


class StoredRules:
    """`load(catalogue, stamp)` gives the rules with their stamp, None where that is still `stamp`.
    What it says is remembered. Where it fails, the rules that it gave before go on."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._fresh: TTLCache[str, RuleSet] = TTLCache(CATALOGUES, FOR_S, timer=clock)
        self._last: LRUCache[str, Stored] = LRUCache(CATALOGUES)
        self._lock = Lock()

    def of(self, catalogue: str) -> RuleSet:
        """All rules of a catalogue, in order; none where there are none, or none can be read."""
        with self._lock:
            known = self._fresh.get(catalogue)
        return self._read(catalogue) if known is None else known

    def forget(self, catalogue: str) -> None:
        """Read them anew at the next search: they were changed by this process."""
        with self._lock:
            self._fresh.pop(catalogue, None)

    def _read(self, catalogue: str) -> RuleSet:
        with self._lock:
            last = self._last.get(catalogue, NOTHING)
        try:
            last = self._load(catalogue, last[0]) or last
        except Exception as error:
            log.warning("the rules of %s could not be read: %s", catalogue, error)
        with self._lock:
            self._last[catalogue] = last
            self._fresh[catalogue] = last[1]
        return last[1]
