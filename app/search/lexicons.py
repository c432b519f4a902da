"""The lexicons of catalogues that are searched, read behind the searches."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from threading import Lock

from ranking.lexicon.lexicon import EMPTY, Lexicon

log = logging.getLogger(__name__)

LOOK_AGAIN_S = 20.0  # a lexicon made meanwhile is used after this
FIRST_S = 0.25  # how long the first search of a catalogue waits for its lexicon
MOST = 50  # catalogues whose lexicons are kept

Load = Callable[[str, str | None], tuple[str, Lexicon] | None]


@dataclass(frozen=True)
class _Kept:
    stamp: str | None
    lexicon: Lexicon
    looked_at: float
    pending: bool = False  # nobody has looked to the end yet


class Lexicons:
    """`load(catalogue, stamp)` gives the serving lexicon with its stamp (where none is kept, an
    empty one), None where there is nothing newer than `stamp`. A search waits for the first one,
    and only for a moment: until it is there, queries are read without."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._lock = Lock()
        self._behind: ThreadPoolExecutor | None = None

    def of(self, catalogue: str) -> Lexicon:
        """The lexicon as last seen; looks for a newer one now and then, in a thread behind."""
        looking = self.begin(catalogue)
        if looking and self.pending(catalogue):
            wait((looking,), FIRST_S)
        kept = self._kept.get(catalogue)
        return kept.lexicon if kept else EMPTY

    def begin(self, catalogue: str) -> "Future[Lexicon] | None":
        """Look behind, where it is time to."""
        with self._lock:
            kept = self._kept.get(catalogue)
            now = self._clock()
            if kept is not None and now - kept.looked_at < LOOK_AGAIN_S:
                return None
            self._mark(catalogue, kept, now)
            return self._pool().submit(self.refresh, catalogue)

    def pending(self, catalogue: str) -> bool:
        """Whether the first one has not come yet."""
        kept = self._kept.get(catalogue)
        return kept is None or kept.pending

    def refresh(self, catalogue: str) -> Lexicon:
        """Look now, and wait for it: for commands, benches and tests."""
        kept = self._kept.get(catalogue)
        try:
            found = self._load(catalogue, kept.stamp if kept else None)
        except Exception as error:
            log.warning("the lexicon of %s could not be read: %s", catalogue, error)
            found = None
        if found is None:
            return self._as_it_was(catalogue)
        stamp, lexicon = found
        lexicon.ready()
        with self._lock:
            self._kept[catalogue] = _Kept(stamp, lexicon, self._clock())
        return lexicon

    def _as_it_was(self, catalogue: str) -> Lexicon:
        with self._lock:
            kept = self._kept.get(catalogue) or _Kept(None, EMPTY, self._clock())
            self._kept[catalogue] = replace(kept, pending=False)
        return kept.lexicon

    def _mark(self, catalogue: str, kept: _Kept | None, now: float) -> None:
        if kept is None and len(self._kept) >= MOST:
            self._kept.pop(next(iter(self._kept)))
        stamp, lexicon = (kept.stamp, kept.lexicon) if kept else (None, EMPTY)
        self._kept[catalogue] = _Kept(stamp, lexicon, now, kept is None or kept.pending)

    def _pool(self) -> ThreadPoolExecutor:
        """Made at first use: in the process that serves, not in the one that forked it."""
        if self._behind is None:
            self._behind = ThreadPoolExecutor(1, thread_name_prefix="lexicon")
        return self._behind
