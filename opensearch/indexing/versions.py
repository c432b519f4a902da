"""Versions for writes whose client gives none."""

import time
from collections.abc import Callable
from threading import Lock


def _now() -> int:
    return time.time_ns() // 1000


class Versions:
    """Microseconds since the epoch; each call gives more than the one before, also when the
    clock is set back. Two processes that write one item in the same microsecond tie."""

    def __init__(self, clock: Callable[[], int] = _now) -> None:
        self._clock = clock
        self._last = 0
        self._lock = Lock()

    def next(self) -> int:
        """A version no earlier call of this process gave."""
        with self._lock:
            self._last = max(self._last + 1, self._clock())
            return self._last
