import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from opensearchpy import OpenSearch

from app.encoders import Encoders
from app.search.cache import Cache
from app.search.page import Page
from app.search.query_log import QueryLog
from app.search.request import SearchRequest
from app.search.search import search
from app.search.windows import Windows
from app.services import Services, build
from opensearch.connection.client import connect
from opensearch.errors import EngineDown
from opensearch.kept import queries
from opensearch.legs import LEGS
from opensearch.legs.leg import Leg
from opensearch.names import QUERIES
from opensearch.retrieval.engine import Engine
from opensearch.retrieval.filters import Clause
from opensearch.retrieval.plan import Plan
from ranking.candidates import Candidates, Ranked
from ranking.encoders.encoder import Fingerprint, TextEncoder, Vectors
from ranking.query import Query
from tests.away import redis_away

pytestmark = pytest.mark.engine

OAK = SearchRequest(q="oak lamp", size=5, explain=True)


def legs_of(page: Page) -> set[str]:
    return {leg for hit in page.hits for leg in hit.legs or {}}


class OtherEncoder:
    """The same vectors under another name: they are not to be compared."""

    def __init__(self, inner: TextEncoder) -> None:
        self._inner = inner

    @property
    def fingerprint(self) -> Fingerprint:
        return replace(self._inner.fingerprint, weights="0" * 16)

    def query(self, text: str) -> Vectors:
        return self._inner.query(text)

    def documents(self, texts: Sequence[str]) -> Vectors:
        return self._inner.documents(texts)


class BrokenRanker:
    reads = None
    legs: frozenset[str] = frozenset()

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        raise RuntimeError("out of trees")


def failing(name: str) -> TextEncoder:
    raise OSError(f"{name} is gone")


def test_without_an_encoder_words_still_find(lamps: str, services: Services) -> None:
    page = search(lamps, OAK, replace(services, encoders=Encoders(failing)))
    assert page.degraded == ["encoder"]
    assert page.hits
    assert "semantic" not in legs_of(page)


def test_a_vector_of_another_encoder_is_refused_not_compared(
    lamps: str, services: Services
) -> None:
    inner = services.encoder
    assert inner is not None
    page = search(lamps, OAK, replace(services, encoders=Encoders(lambda _: OtherEncoder(inner))))
    assert page.degraded == ["encoder"]
    assert "semantic" not in legs_of(page)


def test_a_failing_ranker_leaves_the_order_to_fusion(lamps: str, services: Services) -> None:
    page = search(lamps, OAK, replace(services, ranker=BrokenRanker()))
    fused = search(lamps, OAK, services)
    assert page.degraded == ["ranker"]
    assert [hit.id for hit in page.hits] == [hit.id for hit in fused.hits]


def test_a_leg_that_fails_is_named_and_the_others_answer(lamps: str, services: Services) -> None:
    def broken(plan: Plan, filters: list[Clause]) -> Clause:
        return {"knn": {"vector": {"vector": [1.0, 0.0], "k": 5}}}  # of two dimensions

    engine = Engine(services.client, legs=(*LEGS, Leg("theirs", broken)), timeout_s=30)
    page = search(lamps, OAK, replace(services, engine=engine))
    assert page.degraded == ["leg:theirs"]
    assert page.hits


def test_without_redis_pages_are_kept_here_and_said_to_be(lamps: str, services: Services) -> None:
    away = redis_away()
    alone = replace(services, redis=away, windows=Windows(Cache(away, 60)))
    first = search(lamps, OAK, alone)
    second = search(lamps, SearchRequest(cursor=first.cursor, size=5), alone)
    assert first.degraded == second.degraded == ["cache"]
    assert not {hit.id for hit in first.hits} & {hit.id for hit in second.hits}


def test_another_process_goes_on_with_a_page_although_redis_is_away(
    lamps: str, services: Services
) -> None:
    away = redis_away()
    one = replace(services, redis=away, windows=Windows(Cache(away, 60)))
    other = replace(services, redis=away, windows=Windows(Cache(away, 60)))
    first = search(lamps, OAK, one)
    second = search(lamps, SearchRequest(cursor=first.cursor, size=5), other)
    assert second.hits
    assert not {hit.id for hit in first.hits} & {hit.id for hit in second.hits}


def test_no_engine_is_an_error_that_says_when_to_come_back(lamps: str, services: Services) -> None:
    down = connect(["http://127.0.0.1:1"], timeout_s=1)
    with pytest.raises(EngineDown) as refused:
        search(lamps, OAK, replace(services, engine=Engine(down, timeout_s=1)))
    assert refused.value.retry_after_s > 0


def test_an_engine_that_no_setting_names_is_told_with_the_remedy(services: Services) -> None:
    nowhere = services.settings.model_copy(update={"opensearch_url": None})
    with pytest.raises(EngineDown, match="pinwheel up"):
        build(nowhere)


def test_each_search_is_written_down_for_later(
    lamps: str, services: Services, client: OpenSearch
) -> None:
    log = QueryLog(lambda batch: queries.store(client, batch), every_s=0.01)
    page = search(lamps, SearchRequest(q="oak lamp", session="s-1"), replace(services, log=log))
    log.close(within_s=30)
    assert log.dropped == 0
    client.indices.refresh(index=QUERIES)
    asked = {"query": {"term": {"query_id": page.search_id}}}
    (written,) = _eventually(client, asked)
    assert written["user_query"] == "oak lamp"
    assert written["client_id"] == "s-1"
    attributes = written["query_attributes"]
    assert attributes["catalogue"] == lamps
    assert attributes["total"] == page.total.value
    assert attributes["timing"]["retrieve"] > 0


def _eventually(client: OpenSearch, asked: dict[str, object]) -> list[dict[str, object]]:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        hits = client.search(index=QUERIES, body=asked)["hits"]["hits"]
        if hits:
            return [hit["_source"] for hit in hits]
        client.indices.refresh(index=QUERIES)
    raise AssertionError("never written")
