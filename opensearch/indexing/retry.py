"""How long, and how often, a write that the engine could not take is tried again."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from opensearchpy.exceptions import ConnectionError as NotReached
from opensearchpy.exceptions import TransportError

T = TypeVar("T")

TRANSIENT = frozenset({429, 500, 502, 503, 504})
# A shard on the move answers 404 for a moment; the index itself being absent does not pass.
MOVING = frozenset({"shard_not_found_exception", "illegal_index_shard_state_exception"})


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


def transient(error: TransportError) -> bool:
    """Whether the engine may answer the same request a little later."""
    if isinstance(error, NotReached) or error.status_code in TRANSIENT:
        return True
    return error.status_code == 404 and error.error in MOVING


def persist(call: Callable[[], T], patience: Patience = PATIENCE) -> T:
    """The answer of `call`, asked again while the engine is busy or not reachable.

    Raises the last TransportError at the deadline, and any that waiting does not cure at once.
    """
    pauses = patience.pauses(random.Random())
    while True:
        try:
            return call()
        except TransportError as error:
            pause = next(pauses, None) if transient(error) else None
            if pause is None:
                raise
            time.sleep(pause)
