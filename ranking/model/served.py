"""The ranker of each catalogue, as promoted; every worker sees a promotion within a second."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from ranking.candidates import Candidates, Ranked
from ranking.fusion import FUSION
from ranking.model.choice import chosen_ranker
from ranking.model.registry import promoted_version
from ranking.query import Query
from ranking.ranker import Ranker

log = logging.getLogger(__name__)

LOOK_S = 1.0


class Served:
    """Rankers by catalogue under one folder. Safe to share between threads."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._known: dict[str, tuple[float, str | None, Ranker]] = {}
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
        """What ranks `catalogue` now: its promoted model, else fusion."""
        with self._locks.setdefault(catalogue, Lock()):  # a model takes a while to load
            looked, version, ranker = self._known.get(catalogue, (float("-inf"), None, FUSION))
            if self._clock() - looked < LOOK_S:
                return ranker
            now = promoted_version(self._folder / catalogue)
            if now != version:
                log.info("%s is ranked by %s", catalogue, now or "fusion")
                ranker = chosen_ranker(self._folder / catalogue)
            self._known[catalogue] = (self._clock(), now, ranker)
            return ranker


def ranker_of(ranker: Ranker, catalogue: str) -> Ranker:
    """The catalogue's own where `ranker` keeps one for each, else `ranker` itself."""
    return ranker.of(catalogue) if isinstance(ranker, Served) else ranker
