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

Load = Callable[[str], RuleSet]


class StoredRules:
    """`load(catalogue)` reads the engine; what it says is remembered. Where it fails, the rules
    that it gave before go on."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._fresh: TTLCache[str, RuleSet] = TTLCache(CATALOGUES, FOR_S, timer=clock)
        self._last: LRUCache[str, RuleSet] = LRUCache(CATALOGUES)
        self._lock = Lock()

    def of(self, catalogue: str) -> RuleSet:
        """All rules of a catalogue, in order; none where there are none, or none can be read."""
        with self._lock:
            known = self._fresh.get(catalogue)
        if known is None:
            known = self._loaded(catalogue)
            with self._lock:
                self._fresh[catalogue] = self._last[catalogue] = known
        return known

    def forget(self, catalogue: str) -> None:
        """Read them anew at the next search: they were changed by this process."""
        with self._lock:
            self._fresh.pop(catalogue, None)

    def _loaded(self, catalogue: str) -> RuleSet:
        try:
            return self._load(catalogue)
        except Exception as error:
            log.warning("the rules of %s could not be read: %s", catalogue, error)
            with self._lock:
                return self._last.get(catalogue, NO_RULES)
