"""The windows of searches under way, by search and number."""

import logging

from app.search.ahead import prepared
from app.search.cache import Cache
from app.search.cursor import Position
from app.search.trace import Trace
from app.search.window import Shown, Window, dump, load

log = logging.getLogger(__name__)


class Windows:
    """Kept for as long as their cursors are good."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def keep(self, position: Position, window: Window, trace: Trace) -> None:
        """Keep for later pages; `degraded: cache` where other processes cannot see it."""
        if not self._cache.put({position.window: dump(window)}):
            trace.degrade("cache")

    def find(
        self, position: Position, size: int, trace: Trace
    ) -> tuple[Window | None, Shown | None]:
        """The window at `position` and the items of its page of `size`, in one call; None for
        what is lost or was not prepared."""
        window, items = self._cache.get([position.window, position.page(size)])
        if not self._cache.shared:
            trace.degrade("cache")
        return _read(window), prepared(items)


def _read(stored: bytes | None) -> Window | None:
    try:
        return None if stored is None else load(stored)
    except ValueError:
        log.warning("a kept window cannot be read; searching again")
        return None
