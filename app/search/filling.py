"""A catalogue's items read into memory behind the first search of it, the popular ones first."""

import logging
import time
from threading import Lock, Thread

from app.search.fetch import Items
from opensearch.catalogue.schema import Catalogue
from opensearch.engine import Engine

log = logging.getLogger(__name__)

PAGE = 25  # items a step: while one is parsed, no search of this process goes on
REST = 3  # times as long as a step took, before the next


class Filling:
    """Reads each live index once, a quarter of the time, until `items` are full, in a process that
    goes on serving. Nothing waits for it, not even the process's end, and where it fails items are
    fetched when they are needed."""

    def __init__(self, engine: Engine, items: Items) -> None:
        self._engine = engine
        self._items = items
        self._begun: dict[str, str] = {}  # index by catalogue
        self._lock = Lock()
        self._one_at_a_time = Lock()
        self._serving = False

    def serve(self) -> None:
        """Further searches will come: unlike a command's, which has no use for all items."""
        self._serving = True

    def begin(self, catalogue: Catalogue, index: str) -> None:
        """Start on `index` where it was not begun yet."""
        if not self._serving or self._begun.get(catalogue.name) == index:
            return
        with self._lock:
            if self._begun.get(catalogue.name) == index:
                return
            self._begun[catalogue.name] = index
        told = (catalogue, index)
        Thread(target=self._read, args=told, name="filling", daemon=True).start()

    def _read(self, catalogue: Catalogue, index: str) -> None:
        with self._one_at_a_time:
            self._pages(catalogue, index)

    def _pages(self, catalogue: Catalogue, index: str) -> None:
        try:
            started = time.perf_counter()
            for page in self._engine.popular(index, PAGE):
                self._items.hold(catalogue, index, page)
                if self._items.full:
                    return
                time.sleep(REST * (time.perf_counter() - started))
                started = time.perf_counter()
        except Exception as error:
            log.info("items of %s were not read beforehand: %s", catalogue.name, error)
