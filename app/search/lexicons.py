"""The lexicons of catalogues that are searched, read behind the searches."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock

from ranking.lexicon.lexicon import EMPTY, Lexicon

log = logging.getLogger(__name__)

LOOK_AGAIN_S = 20.0  # a lexicon made meanwhile is used after this
MOST = 50  # catalogues whose lexicons are kept

Load = Callable[[str, str | None], tuple[str, Lexicon] | None]


@dataclass(frozen=True)
class _Kept:
    stamp: str | None
    lexicon: Lexicon
    looked_at: float


class Lexicons:
    """`load(catalogue, stamp)` gives the serving lexicon with its stamp, None where that is still
    `stamp` or where there is none. A search never waits for it: until the first is there, a query
    is read without."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._lock = Lock()
        self._behind: ThreadPoolExecutor | None = None

    def of(self, catalogue: str) -> Lexicon:
        """The lexicon as last seen; looks for a newer one now and then, in a thread behind."""
        with self._lock:
            kept = self._kept.get(catalogue)
            now = self._clock()
            if kept is None or now - kept.looked_at >= LOOK_AGAIN_S:
                self._mark(catalogue, kept, now)
                self._pool().submit(self.refresh, catalogue)
        return kept.lexicon if kept else EMPTY

    def refresh(self, catalogue: str) -> Lexicon:
        """Look now, and wait for it: for commands, benches and tests."""
        kept = self._kept.get(catalogue)
        try:
            found = self._load(catalogue, kept.stamp if kept else None)
        except Exception as error:
            log.warning("the lexicon of %s could not be read: %s", catalogue, error)
            found = None
        if found is None:
            return kept.lexicon if kept else EMPTY
        stamp, lexicon = found
        _ = lexicon.typos, lexicon.longest  # made here, not by the search that needs them first
        with self._lock:
            self._kept[catalogue] = _Kept(stamp, lexicon, self._clock())
        return lexicon

    def _mark(self, catalogue: str, kept: _Kept | None, now: float) -> None:
        if kept is None and len(self._kept) >= MOST:
            self._kept.pop(next(iter(self._kept)))
        stamp, lexicon = (kept.stamp, kept.lexicon) if kept else (None, EMPTY)
        self._kept[catalogue] = _Kept(stamp, lexicon, now)

    def _pool(self) -> ThreadPoolExecutor:
        """Made at first use: in the process that serves, not in the one that forked it."""
        if self._behind is None:
            self._behind = ThreadPoolExecutor(1, thread_name_prefix="lexicon")
        return self._behind
