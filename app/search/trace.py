"""What happened on the way: milliseconds per stage, and what was skipped."""

from collections.abc import Callable


class Trace:
    """One search's record. Not shared between threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._started = clock()
        self.timing: dict[str, float] = {}
        self._degraded: dict[str, None] = {}

    def stage(self, name: str) -> "Stage":
        """Times what runs inside; a stage entered twice adds up."""
        return Stage(name, self.timing, self._clock)

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


class Stage:
    """A part of a search, while it runs."""

    def __init__(self, name: str, timing: dict[str, float], clock: Callable[[], float]) -> None:
        self._name = name
        self._timing = timing
        self._clock = clock

    def __enter__(self) -> None:
        self._entered = self._clock()

    def __exit__(self, *_: object) -> None:
        spent = (self._clock() - self._entered) * 1000
        self._timing[self._name] = round(self._timing.get(self._name, 0.0) + spent, 3)
