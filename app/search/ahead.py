"""The next page's items, fetched behind the reply: who turns the page finds them ready."""

import logging
from queue import Full, Queue
from threading import Lock, Thread

import orjson

from app.search.cache import Cache
from app.search.fetch import Items
from app.search.window import Shown, Window
from opensearch.catalogue.schema import Catalogue

log = logging.getLogger(__name__)

ROOM = 4  # pages waiting; under load the next page is simply not prepared
FOR_S = 30  # a later page may show an item as it was so long ago

Task = tuple[str, Catalogue, Window, range]


class Ahead:
    """Prepares pages in a thread of its own. Nothing here can fail or slow a search."""

    def __init__(self, items: Items, cache: Cache) -> None:
        self._items = items
        self._cache = cache
        self._waiting: Queue[Task] = Queue(ROOM)
        self._thread: Thread | None = None
        self._lock = Lock()

    def prepare(self, name: str, catalogue: Catalogue, window: Window, rows: range) -> None:
        """Fetch the items of `rows` and keep them under `name`, if there is time."""
        try:
            self._waiting.put_nowait((name, catalogue, window, rows))
        except Full:
            return
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._run, name="ahead", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            name, catalogue, window, rows = self._waiting.get()
            try:
                found = self._items.of(catalogue, window, rows)
                self._cache.put({name: orjson.dumps(found)}, FOR_S)
            except Exception as error:
                log.info("the next page is not prepared: %s", error)


def prepared(stored: bytes | None) -> Shown | None:
    """What `prepare` kept, None where it is not there."""
    return None if stored is None else orjson.loads(stored)
