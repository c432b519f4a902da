"""The lexicons of catalogues that are searched, read behind the searches."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import NamedTuple

from app.search.behind import Behind, Upkeep
from opensearch.seen import Clock
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.understanding import ready

LOOK_AGAIN_S = 20.0  # a lexicon made meanwhile is used after this
MOST = 50  # catalogues whose lexicons are kept

Load = Callable[[str, str | None], tuple[str, Lexicon] | None]


class _Stamped(NamedTuple):
    stamp: str | None
    lexicon: Lexicon


NONE = _Stamped(None, EMPTY)


class Lexicons:
    """`load(catalogue, stamp)` gives the serving lexicon with its stamp (where none is kept, an
    empty one), None where there is nothing newer than `stamp`. Until the first is there, queries
    are read without."""

    def __init__(self, load: Load, clock: Clock = time.monotonic) -> None:
        self._load = load
        self._seen = Behind(self._newer, NONE, Upkeep("lexicon", LOOK_AGAIN_S, MOST), clock)

    def of(self, catalogue: str) -> Lexicon:
        """The lexicon as last seen; looks for a newer one now and then, in a thread behind."""
        return self._seen.of(catalogue).lexicon

    def begin(self, catalogue: str) -> "Future[_Stamped] | None":
        """Look behind, where it is time to; what can be waited for."""
        return self._seen.begin(catalogue)

    def pending(self, catalogue: str) -> bool:
        """Whether the first one has not come yet."""
        return self._seen.pending(catalogue)

    def refresh(self, catalogue: str) -> Lexicon:
        """Look now, and wait for it: for commands, benches and tests."""
        return self._seen.refresh(catalogue).lexicon

    def _newer(self, catalogue: str, last: _Stamped) -> _Stamped:
        found = self._load(catalogue, last.stamp)
        if found is None:
            return last
        stamped = _Stamped(*found)
        ready(stamped.lexicon)
        return stamped
