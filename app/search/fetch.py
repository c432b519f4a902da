"""The items of a page: those seen a moment ago from memory, the others by one call."""

import time
from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any

from cachetools import TTLCache

from app.search.window import Window
from opensearch.catalogue.document import item_as_shown
from opensearch.catalogue.schema import Catalogue
from opensearch.engine import Engine

Fields = dict[str, Any]  # an item's, by role
Key = tuple[str, str, int]

KEPT = 20_000  # items, some 2 kB each
FOR_S = 30.0  # a later page may show an item as it was so long ago


class Items:
    """Items as shown, by (index, id, version): an item that was written anew is another key."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine = engine
        self._kept: TTLCache[Key, Fields] = TTLCache(KEPT, FOR_S, timer=clock)
        self._lock = Lock()

    def of(self, catalogue: Catalogue, window: Window, rows: Iterable[int]) -> dict[str, Fields]:
        """The items of some rows of a window; those deleted meanwhile are absent.

        Raises `EngineDown` where the call is needed and fails.
        """
        keys = [(window.index, window.ids[row], window.versions[row]) for row in rows]
        with self._lock:
            found = {key[1]: self._kept[key] for key in keys if key in self._kept}
        missing = [key for key in keys if key[1] not in found]
        return found | self._fetched(catalogue, missing) if missing else found

    def _fetched(self, catalogue: Catalogue, missing: Sequence[Key]) -> dict[str, Fields]:
        sources = self._engine.items(missing[0][0], [key[1] for key in missing])
        fetched = {item: item_as_shown(catalogue, source) for item, source in sources.items()}
        with self._lock:
            self._kept.update({key: fetched[key[1]] for key in missing if key[1] in fetched})
        return fetched
