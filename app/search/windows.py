"""The windows of searches under way, and pages of them that were written beforehand."""

import logging
from collections.abc import Iterable

import orjson

from app.search.cache import Cache, Entry
from app.search.cursor import Position
from app.search.request import SearchRequest
from app.search.sheet import Items
from app.search.trace import Trace
from app.search.window import AGED_S, Window, dump, load

log = logging.getLogger(__name__)


class Windows:
    """Kept for as long as their cursors are good; a page written beforehand for half a minute."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def keep(self, entries: Iterable[Entry]) -> None:
        """Keep for later pages what `window_entry` and `page_entry` make; made here, not before."""
        if made := tuple(entries):
            self._cache.put(*made)

    def shared(self) -> bool:
        """Whether other processes will see what is kept next."""
        return self._cache.reachable()

    def forget(self, catalogue: str) -> None:
        """Pages of `catalogue` that were written beforehand: it is gone."""
        self._cache.drop(f"{catalogue}:")

    def ready(self, catalogue: str, cursor: str, size: int) -> bytes | None:
        """The page at `cursor` where it was written already."""
        return self._cache.get([page_name(catalogue, cursor, size)])[0]

    def find(
        self, position: Position, request: SearchRequest, trace: Trace
    ) -> tuple[Window | None, Items | None]:
        """The window at `position` and the items of the page requested, in one call; None for
        what is lost or was not written beforehand."""
        page = page_name(position.catalogue, request.cursor or "", request.size)
        window, ready = self._cache.get([position.window, page])
        if not self._cache.shared:
            trace.degrade("cache")
        return _read(window), None if ready is None else _items(ready)


def window_entry(name: str, window: Window) -> Entry:
    """A window for as long as its cursors are good."""
    return Entry(name, dump(window))


def page_entry(name: str, page: bytes) -> Entry:
    """A page that is written, by its `page_name`."""
    return Entry(name, page, AGED_S)


def page_name(catalogue: str, cursor: str, size: int) -> str:
    """Under which a page is kept that `cursor` leads to."""
    return f"{catalogue}:{size}:{cursor}"


def _items(page: bytes) -> Items:
    return {hit["id"]: orjson.dumps(hit["item"]) for hit in orjson.loads(page)["hits"]}


def _read(stored: bytes | None) -> Window | None:
    try:
        return None if stored is None else load(stored)
    except ValueError:
        log.warning("a kept window cannot be read; searching again")
        return None
