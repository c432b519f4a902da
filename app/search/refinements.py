"""Refinements made beforehand for broad queries: a catalogue's all read at once, then remembered.

They are few (a catalogue's broad queries), and are read behind the searches, so that no search
waits for a look-up of its own.
"""

import time
from collections.abc import Callable, Mapping

from app.search.behind import Behind, Upkeep
from app.search.page import RefinementView
from opensearch.seen import Clock
from ranking.refinements.words import key

CATALOGUES = 1_000
FOR_S = 15.0

ByQuery = Mapping[str, list[RefinementView]]  # by the query's `key`
Load = Callable[[str], ByQuery]
NONE: ByQuery = {}


class StoredRefinements:
    """`load(catalogue)` reads the engine. What it said is shown until it says something newer."""

    def __init__(self, load: Load, clock: Clock = time.monotonic) -> None:
        upkeep = Upkeep("refinements", FOR_S, CATALOGUES)
        self._seen = Behind(lambda catalogue, _last: load(catalogue), NONE, upkeep, clock)

    def of(self, catalogue: str, query: str) -> list[RefinementView]:
        """Those stored for the query, best first; none where there are none, or none came yet."""
        return self._seen.of(catalogue).get(key(query), [])

    def begin(self, catalogue: str) -> None:
        """Look behind, where it is time to."""
        self._seen.begin(catalogue)

    def refresh(self, catalogue: str) -> None:
        """Look now, and wait for it: for commands and tests."""
        self._seen.refresh(catalogue)
