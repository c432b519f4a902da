"""How much work one refining may make."""

import time
from dataclasses import dataclass, field


@dataclass
class Budget:
    """Searches and seconds; what is stored is what was done until then."""

    searches: int = 3_000
    seconds: float = 900.0
    used: int = 0
    _began: float = field(default_factory=time.monotonic)

    def spend(self) -> None:
        """One more search."""
        self.used += 1

    @property
    def left(self) -> bool:
        """Whether there is some of both."""
        return self.used < self.searches and time.monotonic() - self._began < self.seconds
