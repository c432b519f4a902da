"""Every judged query through the real search, and how long a page of it takes."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from app.evaluation.contestant import Contestant
from app.search.page import Page
from ranking.evaluation.measures import DEPTH
from ranking.evaluation.segments import segments_of
from ranking.evaluation.variety import FIRST

PAGE = 20  # items of the page that is timed
TIMED = 300  # queries at most, so that a large set does not take twice as long

Tell = Callable[[Iterable[str], str], Iterable[str]]  # queries and what is done to them, told


@dataclass(frozen=True)
class Answer:
    """What one query was answered with: `items` best first, `first` the fields of the first ten."""

    items: tuple[str, ...]
    first: tuple[Mapping[str, Any], ...]
    segments: tuple[str, ...]
    degraded: frozenset[str]


@dataclass(frozen=True)
class Ran:
    """Answers by query; `took_ms` of pages of twenty items, asked when all was warm."""

    answers: Mapping[str, Answer]
    took_ms: tuple[float, ...]

    @property
    def items(self) -> dict[str, tuple[str, ...]]:
        """The run: by query, item ids."""
        return {query: answer.items for query, answer in self.answers.items()}

    @property
    def degraded(self) -> frozenset[str]:
        """All that any search went without."""
        return frozenset().union(*(answer.degraded for answer in self.answers.values()))

    def took_at(self, percentile: float) -> float:
        """Milliseconds that `percentile` per cent of the pages stay under."""
        return float(np.percentile(self.took_ms, percentile))


def run_queries(
    contestants: Sequence[Contestant], queries: Sequence[str], tell: Tell
) -> tuple[Ran, ...]:
    """Each contestant's first hundred items of each query, then their times: in turns, so that
    neither finds the engine warmer than the other. Raises what `search` raises."""
    for one in contestants:
        one.services.lexicons.refresh(one.catalogue)  # the first query is read as the last one is
    answers: list[dict[str, Answer]] = [{} for _ in contestants]
    for query in tell(queries, "Searching"):
        for one, own in zip(contestants, answers, strict=True):
            own[query] = _answer(query, one.page(query, DEPTH))
    took = _timed(contestants, tell(queries[:TIMED], "Timing"))
    return tuple(Ran(own, tuple(times)) for own, times in zip(answers, took, strict=True))


def _timed(contestants: Sequence[Contestant], queries: Iterable[str]) -> list[list[float]]:
    took: list[list[float]] = [[] for _ in contestants]
    turn = list(range(len(contestants)))
    for query in queries:
        for at in turn:
            start = time.perf_counter()
            contestants[at].page(query, PAGE)
            took[at].append((time.perf_counter() - start) * 1000)
        turn.reverse()
    return took


def _answer(query: str, page: Page) -> Answer:
    found = len(page.hits)
    return Answer(
        items=tuple(hit.id for hit in page.hits),
        first=tuple({"id": hit.id, **hit.item} for hit in page.hits[:FIRST]),
        segments=segments_of(query, page.query.kind, found, page.query.corrected is not None),
        degraded=frozenset(page.degraded),
    )
