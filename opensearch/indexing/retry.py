"""How long, and how often, a write that the engine could not take is tried again."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """Exponential backoff with full jitter (Brooker, "Exponential Backoff And Jitter", 2015).

    `deadline_s` has to stay below the index's `gc_deletes`: the engine forgets a delete's version
    after that time, and an older put still being retried would bring the item back.
    """

    deadline_s: float = 60.0
    base_s: float = 0.1
    cap_s: float = 5.0
    blocked_cap_s: float = 0.2  # an index being swapped is writable again within a second

    def pauses(
        self, rng: random.Random, clock: Callable[[], float] = time.monotonic
    ) -> Iterator[float]:
        """Seconds to wait before each further try; ends when the deadline leaves no time."""
        end = clock() + self.deadline_s
        ceiling = self.base_s
        while (left := end - clock()) > 0:
            yield min(left, rng.uniform(0, ceiling))
            ceiling = min(self.cap_s, ceiling * 2)


PATIENCE = Patience()
