"""The windows of searches under way and the pages prepared for them, by search and number."""

import logging
from collections.abc import Mapping

import orjson

from app.search.cache import Cache, Entry
from app.search.cursor import Position
from app.search.trace import Trace
from app.search.window import Shown, Window, dump, load

log = logging.getLogger(__name__)

PAGE_FOR_S = 30  # a later page may show an item as it was so long ago


class Windows:
    """Kept for as long as their cursors are good; a prepared page for half a minute."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def keep(self, windows: Mapping[str, Window], pages: Mapping[str, Shown], trace: Trace) -> None:
        """Keep for later pages; `degraded: cache` where other processes cannot see it."""
        whole = [Entry(name, dump(window)) for name, window in windows.items()]
        shown = [Entry(name, orjson.dumps(page), PAGE_FOR_S) for name, page in pages.items()]
        if not self._cache.put([*whole, *shown]):
            trace.degrade("cache")

    def find(
        self, position: Position, size: int, trace: Trace
    ) -> tuple[Window | None, Shown | None]:
        """The window at `position` and the items of its page of `size`, in one call; None for
        what is lost or was not prepared."""
        window, page = self._cache.get([position.window, position.page(size)])
        if not self._cache.shared:
            trace.degrade("cache")
        return _read(window), None if page is None else orjson.loads(page)


def _read(stored: bytes | None) -> Window | None:
    try:
        return None if stored is None else load(stored)
    except ValueError:
        log.warning("a kept window cannot be read; searching again")
        return None
