"""Refinements made beforehand for broad queries: looked up once, then remembered a while."""

import logging
import time
from collections.abc import Callable
from threading import Lock

from cachetools import TTLCache

from app.search.page import RefinementView

log = logging.getLogger(__name__)

KEPT = 10_000
FOR_S = 60.0
Load = Callable[[str, str], list[RefinementView]]


class StoredRefinements:
    """`load(catalogue, query)` reads the engine; what it says, or that it failed, is remembered."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._kept: TTLCache[tuple[str, str], list[RefinementView]] = TTLCache(
            KEPT, FOR_S, timer=clock
        )
        self._lock = Lock()

    def of(self, catalogue: str, query: str) -> list[RefinementView]:
        """Those stored for the query, best first; none where there are none, or on a failure."""
        key = catalogue, query.casefold()
        with self._lock:
            if (known := self._kept.get(key)) is not None:
                return known
        found = self._loaded(*key)
        with self._lock:
            self._kept[key] = found
        return found

    def _loaded(self, catalogue: str, query: str) -> list[RefinementView]:
        try:
            return self._load(catalogue, query)
        except Exception as error:
            log.warning("refinements could not be read: %s", error)
            return []
