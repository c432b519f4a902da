"""A uniform sample of what a build wrote, to be compared with what the new index gives back."""

import random

from opensearch.indexing.operations import Outcome, Put

SIZE = 100


class Sample:
    """Reservoir sampling, algorithm R (Vitter, 1985)."""

    def __init__(self, rng: random.Random, size: int = SIZE) -> None:
        self._rng = rng
        self._size = size
        self._seen = 0
        self.puts: list[Put] = []

    def offer(self, outcome: Outcome) -> None:
        """One more operation that the engine took; deletes are left out."""
        put = outcome.operation
        if not isinstance(put, Put):
            return
        self._seen += 1
        if len(self.puts) < self._size:
            self.puts.append(put)
        elif (place := self._rng.randrange(self._seen)) < self._size:
            self.puts[place] = put
