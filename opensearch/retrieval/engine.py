"""The engine as a search sees it: retrieve by a plan, fetch items by id."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import orjson
from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError

from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown
from opensearch.indices.live import LiveIndex, live_index
from opensearch.legs import all_legs
from opensearch.legs.leg import Leg
from opensearch.retrieval import earlier
from opensearch.retrieval.edges import edges
from opensearch.retrieval.hits import Retrieved
from opensearch.retrieval.plan import FacetAsked, Filter, Plan
from opensearch.retrieval.replies import FILTER_PATH, Reply, failures, retrieved
from opensearch.retrieval.searches import Search, searches
from opensearch.retrieval.signals import PARAMS as SIGNALLED
from opensearch.retrieval.signals import Signal, Signals
from opensearch.retrieval.signals import body as signals_body
from opensearch.retrieval.signals import read as read_signals
from opensearch.retrieval.spellings import Spellings, spelled, spellings
from opensearch.seen import Clock, Seen

LIVE_FOR_S = 1.0  # how old an alias may be: as long as a write takes to be seen
EDGES_FOR_S = 60.0  # how old the quantiles of a field may be
SPELLINGS_FOR_S = 600.0  # what is newer is found too, but with its own accents
UNSHOWN = ("vector", "text", "content_hash", "written_at")
Source = dict[str, Any]


class Engine:
    """Retrieval over one client. Safe to share between threads."""

    def __init__(
        self,
        client: OpenSearch,
        *,
        legs: Sequence[Leg] | None = None,
        timeout_s: float = 5.0,
        clock: Clock = time.monotonic,
    ) -> None:
        self._client = client
        self._legs = tuple(legs) if legs is not None else all_legs()
        self._timeout_s = timeout_s
        self._live = Seen(self._behind_alias, LIVE_FOR_S, clock)
        self._edges = Seen(self._quantiles, EDGES_FOR_S, clock)
        self._spellings = Seen(self._written, SPELLINGS_FOR_S, clock)

    def live(self, catalogue: str) -> LiveIndex:
        """The index behind a catalogue's alias, as it was within the last second.

        Raises `IndexMissing` where there is none and `EngineDown`.
        """
        return self._live.of(catalogue)

    def retrieve(self, plan: Plan) -> Retrieved:
        """One `_msearch`: every leg's hits with their raw scores, the total and the facets.

        A leg or shard that fails is named in `degraded`. Raises `IndexMissing`, `EngineDown` (also
        where every search of the batch failed).
        """
        try:
            return self._retrieve(plan, self.live(plan.catalogue.name))
        except NotFoundError:  # the index went away between look-up and search: a swap
            self._live.forget(plan.catalogue.name)
            return self._retrieve(plan, self.live(plan.catalogue.name))

    def relaxed(self, plan: Plan, found: Retrieved) -> Retrieved:
        """What `found` lacks where any one word is enough: of the legs only those that did not
        answer yet are asked, and all matches are counted anew. Raises as `retrieve`."""
        if plan.ordered or found.degraded:
            return self.retrieve(replace(plan, relaxed=True))
        held = {leg.leg: leg for leg in found.legs}
        more = self.retrieve(replace(plan, relaxed=True, held=frozenset(held)))
        held |= {leg.leg: leg for leg in more.legs}
        legs = tuple(held[leg.name] for leg in self._legs if leg.name in held)
        return replace(more, legs=legs)

    def items(self, index: str, ids: Sequence[str]) -> dict[str, Source]:
        """Items' sources by id, without what is only for searching; ids that are gone are absent,
        all of them where the index is.

        A search, not `_mget`: it takes two thirds of the time, and sees what the legs saw.
        """
        body = {
            "query": {"bool": {"filter": [{"terms": {"id": list(ids)}}]}},
            "size": len(ids),
            "_source": {"excludes": list(UNSHOWN)},
            "track_total_hits": False,
        }
        params = {"filter_path": "hits.hits._source", "ignore_unavailable": "true"}
        with down_means_down():
            reply = self._send("POST", f"/{index}/_search", params, orjson.dumps(body))
        found = (hit["_source"] for hit in reply.get("hits", {}).get("hits", []))
        return {source["id"]: source for source in found}

    def item(self, index: str, item: str) -> Source | None:
        """One item's source as it was last written, whether searches see it yet or not."""
        body = orjson.dumps({"ids": [item]})
        params = {"_source_excludes": ",".join(UNSHOWN), "filter_path": "docs._source"}
        with down_means_down():
            reply = self._send("POST", f"/{index}/_mget", params, body)
        docs: list[Reply] = reply.get("docs", [])
        return docs[0].get("_source") if docs else None

    def signals(self, index: str, ids: Sequence[str], asked: Sequence[Signal]) -> Signals:
        """What `asked` says of the items `ids`; without questions nothing is sent. Raises
        `EngineDown`."""
        if not (ids and asked):
            return {}
        with down_means_down():
            body = orjson.dumps(signals_body(ids, asked))
            reply = self._send("POST", f"/{index}/_search", SIGNALLED, body)
        return read_signals(reply, asked)

    def spelled(self, index: str, filters: Iterable[Filter]) -> tuple[Filter, ...]:
        """Filters with what people typed as the index writes it. Raises `EngineDown`."""
        with down_means_down():
            return tuple(
                spelled(one, lambda field: self._spellings.of((index, field))) for one in filters
            )

    def popular(self, index: str, page: int) -> Iterator[list[Source]]:
        """All items as `items` gives them, in pages, those of most `popularity` first."""
        body: dict[str, Any] = {
            "size": page,
            "sort": [{"popularity": {"order": "desc", "missing": "_last"}}, {"id": "asc"}],
            "_source": {"excludes": list(UNSHOWN)},
            "track_total_hits": False,
        }
        params = {"filter_path": "hits.hits._source,hits.hits.sort"}
        while True:
            with down_means_down():
                reply = self._send("POST", f"/{index}/_search", params, orjson.dumps(body))
            hits = reply.get("hits", {}).get("hits", [])
            if not hits:
                return
            yield [hit["_source"] for hit in hits]
            body["search_after"] = hits[-1]["sort"]

    def _retrieve(self, plan: Plan, index: LiveIndex) -> Retrieved:
        if plan.facets:
            plan = replace(plan, facets=self._edged(plan.facets, index.name))
        if plan.filters:
            plan = replace(plan, filters=self.spelled(index.name, plan.filters))
        asked = searches(plan, self._legs)
        with down_means_down():
            reply = self._send(
                "POST",
                f"/{index.name}/_msearch?filter_path={FILTER_PATH}",
                {},
                lines(asked),
            )
        replies: list[Reply] = reply["responses"]
        self._refuse_empty_answer(plan, replies)
        found = retrieved(plan, asked, replies, index.name)
        return replace(found, shown=self._shown_before(plan, found)) if plan.after else found

    def _shown_before(self, plan: Plan, found: Retrieved) -> frozenset[str]:
        if not (groups := earlier.groups_of(found)):
            return frozenset()
        body = orjson.dumps(earlier.body(plan, self._legs, groups))
        with down_means_down():
            reply = self._send("POST", f"/{found.index}/_search", earlier.PARAMS, body)
        return earlier.read(reply, found)

    def _refuse_empty_answer(self, plan: Plan, replies: Sequence[Reply]) -> None:
        failed = failures(replies)
        if "index_not_found_exception" in failed:
            raise NotFoundError(404, "index_not_found_exception", plan.catalogue.name)
        if len(failed) == len(replies):
            raise EngineDown(f"every search failed: {failed[0]}")

    def _edged(self, facets: Sequence[FacetAsked], index: str) -> tuple[FacetAsked, ...]:
        with down_means_down():
            return tuple(replace(one, edges=self._edges.of((index, one.field)))
                         if one.numeric else one for one in facets)  # fmt: skip

    def _quantiles(self, where: tuple[str, str], _last: object) -> tuple[float, ...]:
        return edges(self._client, *where, self._timeout_s)

    def _written(self, where: tuple[str, str], _last: object) -> Spellings:
        return spellings(self._client, *where, self._timeout_s)

    def _behind_alias(self, catalogue: str, _last: LiveIndex | None) -> LiveIndex:
        with down_means_down():
            return live_index(self._client, catalogue, self._timeout_s)

    def _send(self, method: str, path: str, params: dict[str, Any], body: bytes) -> Reply:
        reply: Reply = self._client.transport.perform_request(
            method, path, params=params, body=body, timeout=self._timeout_s
        )
        return reply


def lines(asked: Sequence[Search]) -> bytes:
    """The newline-delimited body of an `_msearch`."""
    return b"".join(b"{}\n" + orjson.dumps(one.body) + b"\n" for one in asked)
