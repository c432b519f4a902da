"""The windows of searches under way, by search and number."""

import logging

from app.search.cache import Cache
from app.search.trace import Trace
from app.search.window import Window, dump, load

log = logging.getLogger(__name__)


class Windows:
    """Kept for as long as their cursors are good."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def keep(self, name: str, window: Window, trace: Trace) -> None:
        """Keep for later pages; `degraded: cache` where other processes cannot see it."""
        if not self._cache.put({name: dump(window)}):
            trace.degrade("cache")

    def find(self, name: str, trace: Trace) -> Window | None:
        """The window kept under `name`, None where it is lost."""
        stored = self._cache.get([name])[0]
        if not self._cache.shared:
            trace.degrade("cache")
        if stored is None:
            return None
        try:
            return load(stored)
        except ValueError:
            log.warning("a kept window cannot be read; searching again")
            return None
