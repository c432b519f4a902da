"""Every judged query through the real search, one after the other."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.search.page import Page
from app.search.query_log import QueryLog
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from ranking.evaluation.measures import DEPTH


@dataclass(frozen=True)
class Ran:
    """`items` by query, best first; `took_ms` of each search; `degraded` as the pages said."""

    items: Mapping[str, tuple[str, ...]]
    took_ms: tuple[float, ...]
    degraded: frozenset[str]

    def took_at(self, percentile: float) -> float:
        """Milliseconds that `percentile` per cent of the searches stay under."""
        return float(np.percentile(self.took_ms, percentile))


def run_queries(catalogue: str, queries: Iterable[str], services: Services) -> Ran:
    """The first hundred items of each query, by `services.ranker`.

    Raises what `search` raises.
    """
    services.lexicons.refresh(catalogue)  # the first query is read as the last one is
    unheard = replace(services, log=unrecorded())
    items: dict[str, tuple[str, ...]] = {}
    took_ms: list[float] = []
    degraded: set[str] = set()
    for query in queries:
        start = time.perf_counter()
        page = _page(catalogue, query, unheard)
        took_ms.append((time.perf_counter() - start) * 1000)
        items[query] = tuple(hit.id for hit in page.hits)
        degraded.update(page.degraded)
    return Ran(items, tuple(took_ms), frozenset(degraded))


def unrecorded() -> QueryLog:
    """A log that keeps nothing: nobody asked these queries."""
    return QueryLog(len)


def _page(catalogue: str, query: str, services: Services) -> Page:
    longest = services.settings.max_query_chars
    return search(catalogue, SearchRequest(q=query[:longest], size=DEPTH), services)
