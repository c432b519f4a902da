"""What readies a process for searches to come, done behind those that come."""

import logging
import time
from collections.abc import Callable, Iterator
from threading import Lock, Thread

log = logging.getLogger(__name__)

REST = 3  # times as long as a step took, before the next

Steps = Callable[[], Iterator[None]]


class SpareTime:
    """One piece of work after another, step by step, a quarter of the time, in a process that goes
    on serving. Nothing waits for it, not even the process's end, and where it fails, what it would
    have readied is made when it is needed."""

    def __init__(self) -> None:
        self._begun: dict[str, object] = {}
        self._lock = Lock()
        self._one_at_a_time = Lock()
        self._serving = False

    def serve(self) -> None:
        """Further searches will come: unlike a command's, which has no use for it."""
        self._serving = True

    def begin(self, what: str, state: object, steps: Steps) -> None:
        """Ready `what`, where that was not begun in this `state` yet. The time between two steps is
        the searches'."""
        if not self._serving or self._begun.get(what) == state:
            return
        with self._lock:
            if self._begun.get(what) == state:
                return
            self._begun[what] = state
        Thread(target=self._take, args=(what, steps), name="spare-time", daemon=True).start()

    def _take(self, what: str, steps: Steps) -> None:
        with self._one_at_a_time:
            try:
                started = time.perf_counter()
                for _ in steps():
                    time.sleep(REST * (time.perf_counter() - started))
                    started = time.perf_counter()
            except Exception as error:
                log.info("%s: not readied: %s", what, error)
