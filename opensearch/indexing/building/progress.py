"""What a build tells while it goes on."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Progress:
    """`done` of `total` documents in this phase (`total` 0: not known); `rate` a second."""

    phase: str
    done: int
    total: int
    rate: float


Report = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Tell nobody."""


@dataclass
class Meter:
    """Counts documents of a phase and tells of them, at most ten times a second."""

    report: Report
    phase: str
    total: int
    done: int = 0
    _began: float = field(default_factory=time.monotonic)
    _told: float = 0.0

    def step(self, count: int = 1) -> None:
        """`count` more are done."""
        self.done += count
        now = time.monotonic()
        if now - self._told > 0.1:
            self.tell(now)

    def tell(self, now: float | None = None) -> None:
        """Report as it stands."""
        self._told = now or time.monotonic()
        elapsed = max(self._told - self._began, 1e-6)
        self.report(Progress(self.phase, self.done, self.total, self.done / elapsed))
