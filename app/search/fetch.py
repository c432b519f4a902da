"""The items of a page: those this process holds from memory, the others by one call."""

from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Any

import orjson
from cachetools import LRUCache

from app.search.window import Window
from opensearch.catalogue.document import item_as_shown
from opensearch.catalogue.schema import Catalogue
from opensearch.retrieval.engine import Engine

Fields = dict[str, Any]  # an item's, by role
Key = tuple[str, str, int]

ROOM = 64 * 1024 * 1024  # bytes of JSON


class Items:
    """Items as shown, by (index, id, version), `room` bytes of JSON of those asked for last.

    An item that was written anew is another key, and the legs that found a key have just seen that
    it is there: what is held is never stale for a first page. An item that somebody wrote past us,
    without its version, is fetched each time.
    """

    def __init__(self, engine: Engine, room: int = ROOM) -> None:
        self._engine = engine
        self._held: LRUCache[Key, bytes] = LRUCache(room, getsizeof=len)
        self._lock = Lock()

    @property
    def full(self) -> bool:
        """Whether what is held next pushes something out, or nearly."""
        return self._held.currsize > 0.9 * self._held.maxsize

    def of(
        self, catalogue: Catalogue, window: Window, rows: Sequence[int], ahead: Sequence[int] = ()
    ) -> dict[str, bytes]:
        """The JSON of the items of `rows`; items deleted meanwhile are absent.

        Where the engine has to be asked, it is asked for those of `ahead` too. Raises `EngineDown`
        where the call is needed and fails.
        """
        found = self.at_hand(window, rows)
        if len(found) < len(rows):
            found |= self.at_hand(window, ahead)
            wanted = _keys(window, [*rows, *ahead])
            found |= self._fetched(catalogue, [key for key in wanted if key[1] not in found])
        return found

    def at_hand(self, window: Window, rows: Iterable[int]) -> dict[str, bytes]:
        """Those that are held; none where the window has aged."""
        return {} if window.aged else self._at_hand(_keys(window, rows))

    def hold(self, catalogue: Catalogue, index: str, sources: Sequence[Fields]) -> dict[str, bytes]:
        """Keep items that were read for another reason, or beforehand; their JSON by id."""
        shown = [orjson.dumps(item_as_shown(catalogue, source)) for source in sources]
        with self._lock:
            for source, value in zip(sources, shown, strict=True):
                if len(value) <= self._held.maxsize:
                    self._held[index, source["id"], int(source.get("version") or 0)] = value
        return {source["id"]: value for source, value in zip(sources, shown, strict=True)}

    def _at_hand(self, keys: Sequence[Key]) -> dict[str, bytes]:
        with self._lock:
            held = [(key[1], self._held.get(key)) for key in keys]
        return {item: value for item, value in held if value is not None}

    def _fetched(self, catalogue: Catalogue, keys: Sequence[Key]) -> dict[str, bytes]:
        index = keys[0][0]
        sources = self._engine.items(index, [key[1] for key in keys])
        return self.hold(catalogue, index, list(sources.values()))


def _keys(window: Window, rows: Iterable[int]) -> list[Key]:
    return [(window.index, window.ids[row], window.versions[row]) for row in rows]
