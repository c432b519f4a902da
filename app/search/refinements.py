"""Refinements made beforehand for broad queries: a catalogue's all read at once, then remembered.

They are few (a catalogue's broad queries), so that no search waits for a look-up of its own.
"""

import logging
import time
from collections.abc import Callable, Mapping
from threading import Lock

from cachetools import TTLCache

from app.search.page import RefinementView
from ranking.refinements.words import key

log = logging.getLogger(__name__)

CATALOGUES = 1_000
FOR_S = 15.0

ByQuery = Mapping[str, list[RefinementView]]  # by the query's `key`
Load = Callable[[str], ByQuery]


class StoredRefinements:
    """`load(catalogue)` reads the engine; what it says, or that it failed, is remembered."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._kept: TTLCache[str, ByQuery] = TTLCache(CATALOGUES, FOR_S, timer=clock)
        self._lock = Lock()

    def of(self, catalogue: str, query: str) -> list[RefinementView]:
        """Those stored for the query, best first; none where there are none, or on a failure."""
        with self._lock:
            known = self._kept.get(catalogue)
        if known is None:
            known = self._loaded(catalogue)
            with self._lock:
                self._kept[catalogue] = known
        return known.get(key(query), [])

    def _loaded(self, catalogue: str) -> ByQuery:
        try:
            return self._load(catalogue)
        except Exception as error:
            log.warning("refinements could not be read: %s", error)
            return {}
