"""Searches written down without slowing them: a bounded queue, emptied by a thread behind."""

import logging
from collections.abc import Callable, Mapping, Sequence
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Any

from prometheus_client import Counter

log = logging.getLogger(__name__)

Record = Mapping[str, Any]

ROOM = 5_000  # records waiting; more are dropped and counted
BATCH = 500
EVERY_S = 1.0

unlogged = Counter("pinwheel_search_unlogged_total", "Searches that were not written down")


class QueryLog:
    """`store` writes a batch and may raise: the batch is then dropped, the search never waits."""

    def __init__(
        self, store: Callable[[Sequence[Record]], int], room: int = ROOM, every_s: float = EVERY_S
    ) -> None:
        self._store = store
        self._waiting: Queue[Record] = Queue(room)
        self._every_s = every_s
        self._stop = Event()
        self._thread: Thread | None = None
        self.dropped = 0

    def add(self, record: Record) -> None:
        """Take `record`, or drop it where there is no room. Starts the thread at first use, so
        that it lives in the process that serves, not in the one that forked it."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._run, name="query-log", daemon=True)
            self._thread.start()
        try:
            self._waiting.put_nowait(record)
        except Full:
            self._drop(1)

    def close(self, within_s: float = 2.0) -> None:
        """Write what waits, then stop."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(within_s)

    def _run(self) -> None:
        while not self._stop.wait(self._every_s):
            self._flush()
        self._flush()

    def _flush(self) -> None:
        while batch := self._batch():
            try:
                stored = self._store(batch)
                self._drop(len(batch) - stored)
            except Exception as error:
                self._drop(len(batch))
                log.warning("%s searches were not written down: %s", len(batch), error)

    def _batch(self) -> list[Record]:
        batch: list[Record] = []
        while len(batch) < BATCH:
            try:
                batch.append(self._waiting.get_nowait())
            except Empty:
                break
        return batch

    def _drop(self, count: int) -> None:
        self.dropped += count
        unlogged.inc(count)
