"""What happened on the way: milliseconds per stage, and what was skipped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Trace:
    """One search's record. Not shared between threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._started = clock()
        self.timing: dict[str, float] = {}
        self._degraded: dict[str, None] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times what runs inside; a stage entered twice adds up."""
        entered = self._clock()
        try:
            yield
        finally:
            spent = (self._clock() - entered) * 1000
            self.timing[name] = round(self.timing.get(name, 0.0) + spent, 3)

    def degrade(self, *parts: str) -> None:
        """Name what was skipped, failed or came late."""
        self._degraded.update(dict.fromkeys(parts))

    @property
    def degraded(self) -> list[str]:
        """In the order it happened, each once."""
        return list(self._degraded)

    @property
    def took_ms(self) -> float:
        """Since the search began."""
        return round((self._clock() - self._started) * 1000, 3)
