"""The search path: what the whole of HTTP, understanding, ranking and paging adds to the engine."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from itertools import chain, islice
from typing import Any
from urllib.parse import quote_plus, urlsplit

import orjson
from opensearchpy import OpenSearch
from opensearchpy.helpers import scan

from app.search.planning import plan_retrieval, suited
from app.search.request import SearchRequest
from app.search.trace import Trace
from app.search.understand import understand
from app.services import Services, build
from app.settings import Settings
from bench.promise import Promise
from bench.queries import queries
from bench.stack import Stack
from bench.timing import REST_S, Times, answered, in_turn, timed
from opensearch.legs import all_legs
from opensearch.names import alias
from opensearch.retrieval.engine import lines
from opensearch.retrieval.plan import Plan
from opensearch.retrieval.replies import FILTER_PATH
from opensearch.retrieval.searches import COUNT, Search, searches
from ranking.model.served import ranker_now

QUERIES, WARM, TURNED = 600, 400, 200
SETTLE_S = 200.0
PAGE = 20


@dataclass(frozen=True)
class Paths:
    """One query by each way: ours over HTTP, and the engine asked directly."""

    stack: Stack
    services: Services
    http: HTTPConnection  # kept open, as a browser or a shop's server does
    client: OpenSearch
    plans: dict[str, Plan]  # by query, with the vector ready

    def ours(self, query: str) -> bytes:
        """The product's own answer, through gunicorn."""
        return self._get(f"?q={quote_plus(query)}&size={PAGE}")

    def raw(self, query: str) -> dict[str, Any]:
        """The same searches, sent as they are by opensearch-py."""
        return self._msearch(searches(self.plans[query], all_legs()))

    def shown(self, query: str) -> object:
        """The same searches by opensearch-py, then as many items as a page has: what one would
        write who has the vector and ranks by nothing."""
        replies = self.raw(query)["responses"]
        hits = chain.from_iterable(one.get("hits", {}).get("hits", ()) for one in replies)
        ids = islice(dict.fromkeys(hit["fields"]["id"][0] for hit in hits), PAGE)
        return self.client.mget(body={"ids": [*ids]}, index=alias(self.stack.catalogue))

    def legs(self, *names: str) -> Callable[[str], object]:
        """Some legs of the same searches, and no count beside them."""

        def ask(query: str) -> object:
            asked = searches(replace(self.plans[query], legs=names), all_legs())
            return self._msearch([one for one in asked if one.name != COUNT])

        return ask

    def page(self, cursor: str) -> bytes:
        """A further page."""
        return self._get(f"?cursor={quote_plus(cursor)}&size={PAGE}")

    def _msearch(self, asked: Sequence[Search]) -> dict[str, Any]:
        where, params = alias(self.stack.catalogue), {"filter_path": FILTER_PATH}
        reply: dict[str, Any] = self.client.msearch(body=lines(asked), index=where, params=params)
        return reply

    def _get(self, tail: str) -> bytes:
        self.http.request("GET", f"/v1/{self.stack.catalogue}/search{tail}")
        with self.http.getresponse() as reply:
            body = reply.read()
        if reply.status != 200:
            raise RuntimeError(f"{tail}: {reply.status} {body[:300]!r}")
        return body


def paths(stack: Stack, asked: Sequence[str]) -> Paths:
    """Connections opened and plans made as the product makes them, so that only the asking is
    timed."""
    services = build(Settings(home=stack.home, opensearch_url=",".join(stack.engine)))
    known = services.catalogues.get(stack.catalogue)
    services.lexicons.refresh(known.name)
    ranker = ranker_now(services.ranker, known.name)
    plans = {}
    for text in asked:
        trace, request = Trace(services.clock), SearchRequest(q=text, size=PAGE)
        query = understand(request, known, services, trace)
        if trace.degraded:
            raise RuntimeError(f"no {trace.degraded[0]}: `pinwheel doctor` says why")
        plan = plan_retrieval(query, request, known, services.settings.window)
        plans[text] = suited(plan, ranker)
    web = HTTPConnection(urlsplit(stack.web).netloc)
    return Paths(stack, services, web, OpenSearch(stack.engine), plans)


def settle(way: Paths, warm: Sequence[str]) -> None:
    """Searches, then a pause in which items are read into memory and vectors made: what is measured
    is the running service."""
    for query in warm:
        way.ours(query)
    time.sleep(SETTLE_S)
    way.http.close()  # the service does not wait so long for a next request: opened anew


def titles(stack: Stack, count: int = 5000) -> list[str]:
    """Titles of the corpus, from the engine."""
    found = scan(OpenSearch(stack.engine), index=alias(stack.catalogue), _source=["title"])
    return [hit["_source"].get("title", "") for hit in islice(found, count)]


def run(stack: Stack) -> list[Promise]:
    """All promises about a search ranked by fusion."""
    known = queries(titles(stack), QUERIES + WARM + TURNED)
    asked, fresh = known[:-TURNED], known[-TURNED:]
    warm, counted = asked[:WARM], asked[WARM:]
    way = paths(stack, asked)
    settle(way, warm)
    return [
        *_http(way, counted, warm),
        _shown(way, counted, warm),
        _hybrid(way, counted, warm),
        _paging(way, fresh),
    ]


def _http(way: Paths, counted: list[str], warm: list[str]) -> list[Promise]:
    ours, raw = in_turn((way.ours, way.raw), counted, warm)
    what = "whole /v1/search against its _msearch alone"
    return [
        Promise(f"{what}, p50", ours.at(50), raw.at(50), "ms", 1.5),
        Promise(f"{what}, p99", ours.at(99), raw.at(99), "ms", 1.8),
    ]


def _shown(way: Paths, counted: list[str], warm: list[str]) -> Promise:
    """The searches alone show nobody anything: ours come with the page's items."""
    ours, theirs = in_turn((way.ours, way.shown), counted[:300], warm)
    return Promise("whole /v1/search against its _msearch and the items of a page, p50",
                   ours.at(50), theirs.at(50), "ms", 1.5)  # fmt: skip


def _hybrid(way: Paths, counted: list[str], warm: list[str]) -> Promise:
    legs = [way.legs("words", "semantic"), way.legs("words"), way.legs("semantic")]
    both, *single = in_turn(legs, counted[:300], warm)
    slower = max(one.at(50) for one in single)
    return Promise("words and vectors together against the slower one, p50",
                   both.at(50), slower, "ms", 1.3)  # fmt: skip


def _paging(way: Paths, fresh: list[str]) -> Promise:
    """As people do it: something is searched for the first time, then its page is turned."""
    first, second = [], []
    for query in fresh:
        time.sleep(REST_S)
        took, page = answered(way.ours, query)
        if cursor := orjson.loads(page).get("cursor"):
            time.sleep(REST_S)
            first.append(took)
            second.append(timed(way.page, cursor))
    return Promise("the first page against a cached second, p50",
                   Times(tuple(first)).at(50), Times(tuple(second)).at(50),
                   "ms", 10, higher_is_better=True)  # fmt: skip


__all__ = ["Times", "run"]
