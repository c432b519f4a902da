"""The ranker of each catalogue, as promoted; every worker sees a promotion within a second."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread
from typing import NamedTuple

from ranking.candidates import Candidates, Ranked
from ranking.fusion import FUSION
from ranking.model.choice import chosen_ranker
from ranking.model.registry import promoted_version
from ranking.query import Query
from ranking.ranker import Ranker

log = logging.getLogger(__name__)

LOOK_S = 1.0


class _Known(NamedTuple):
    ranker: Ranker
    version: str | None  # None: fusion


class Served:
    """Rankers by catalogue under one folder. Safe to share between threads."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._looked: dict[str, float] = {}
        self._locks: dict[str, Lock] = {}

    @property
    def reads(self) -> frozenset[str]:
        """As fusion."""
        return FUSION.reads

    @property
    def legs(self) -> frozenset[str]:
        """As fusion."""
        return FUSION.legs

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """By fusion: which model ranks depends on the catalogue (see `of`)."""
        return FUSION.rank(query, candidates)

    def of(self, catalogue: str) -> Ranker:
        """What ranks `catalogue`: its promoted model, else fusion. The first search waits for it to
        load; one that is promoted later is loaded behind the searches, which go on as before."""
        known = self._known.get(catalogue)
        if known is None:
            return self.now(catalogue)
        if self._clock() - self._looked[catalogue] >= LOOK_S:
            self._looked[catalogue] = self._clock()
            if self._version(catalogue) != known.version:
                Thread(target=self.now, args=(catalogue,), name="ranker", daemon=True).start()
        return known.ranker

    def now(self, catalogue: str) -> Ranker:
        """What is promoted at this moment, waited for where it has to be loaded."""
        with self._locks.setdefault(catalogue, Lock()):
            known = self._known.get(catalogue, _Known(FUSION, None))
            self._looked[catalogue] = self._clock()
            version = self._version(catalogue)
            ranker = known.ranker
            if version != known.version:
                log.info("%s is ranked by %s", catalogue, version or "fusion")
                ranker = chosen_ranker(self._folder / catalogue)
            self._known[catalogue] = _Known(ranker, version)
            return ranker

    def _version(self, catalogue: str) -> str | None:
        """None: fusion. Empty where that cannot be read, which `chosen_ranker` tells and stands in
        for."""
        try:
            return promoted_version(self._folder / catalogue)
        except OSError:
            return ""


def ranker_of(ranker: Ranker, catalogue: str) -> Ranker:
    """For a search: the catalogue's own where `ranker` keeps one for each, else `ranker` itself."""
    return ranker.of(catalogue) if isinstance(ranker, Served) else ranker


def ranker_now(ranker: Ranker, catalogue: str) -> Ranker:
    """The same for who measures: what was promoted a moment ago counts."""
    return ranker.now(catalogue) if isinstance(ranker, Served) else ranker
