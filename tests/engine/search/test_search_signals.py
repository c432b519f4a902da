"""What the engine says of candidates besides: asked for a model that knows it, never for fusion."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from opensearchpy import OpenSearch

from app.lexicon.build import build as learn
from app.search.gather import column, gather
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from app.training.windows import window_of
from opensearch.retrieval.engine import Engine
from opensearch.retrieval.plan import AnyOf, Between, Plan
from opensearch.retrieval.signals import HasWords, InFields, Meets, Signal, Signals
from ranking.candidates import Candidates, Ranked
from ranking.features import features_hash, matrix
from ranking.features.view import View
from ranking.fusion import by_score
from ranking.model.manifest import Manifest
from ranking.model.ranker import CatBoostRanker
from ranking.query import Query
from tests.engine.search.shop import stock

pytestmark = pytest.mark.engine

SAGE = Meets("sage", (AnyOf("colour", ("sage",)),))


class Dearest(CatBoostRanker):
    """Stands where a model does, and orders by its first feature."""

    def __init__(self, *features: str) -> None:
        told = Manifest(
            version="first", model_hash="", features=features, features_hash=features_hash(features)
        )
        super().__init__(None, told)  # type: ignore[arg-type]

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        return by_score(
            candidates, matrix(View(query, candidates), self.manifest.features)[:, 0], "first"
        )


class Counting(Engine):
    """The real engine; `asked` are the signals that it was asked for."""

    asked: tuple[Signal, ...] = ()

    def signals(self, index: str, ids: Any, asked: Any) -> Signals:
        self.asked += tuple(asked)
        return super().signals(index, ids, asked)


def ask(name: str, services: Services, **asked: object) -> Page:
    return search(name, SearchRequest.model_validate(asked), services)


def said(lamps: str, services: Services, ids: list[str], *asked: Signal) -> Signals:
    index = services.engine.live(lamps).name
    return services.engine.signals(index, ids, asked)


def test_each_field_answers_for_itself_with_its_own_score(lamps: str, services: Services) -> None:
    title = InFields("title", ("title",), "brass lamp")
    brand = InFields("brand", ("brand.text",), "brass lamp")
    ids = [hit.id for hit in ask(lamps, services, q="brass desk lamp", size=20).hits]
    found = said(lamps, services, ids, title, brand)
    assert all(score > 0 for score in found["title"].values())
    assert set(found["brand"].values()) == {0.0}
    assert found["title"].keys() == set(ids)


def test_an_items_score_is_its_own_whichever_others_are_asked_about(
    lamps: str, services: Services
) -> None:
    title = InFields("title", ("title",), "brass lamp")
    alone = said(lamps, services, ["lamp-030"], title)["title"]["lamp-030"]
    among = said(lamps, services, [f"lamp-{n:03}" for n in range(40)], title)["title"]["lamp-030"]
    assert alone == pytest.approx(among)


def test_conditions_are_met_or_not(lamps: str, services: Services) -> None:
    cheap = Meets("cheap", (Between("price", None, 20.0),))
    other = Meets("other", (AnyOf("colour", ("sage",), negated=True),))
    words = HasWords("words", "sage lamp")
    found = said(lamps, services, ["lamp-000", "lamp-002"], SAGE, cheap, other, words)
    assert found["sage"] == {"lamp-000": 1.0, "lamp-002": 0.0}
    assert found["cheap"] == {"lamp-000": 1.0, "lamp-002": 1.0}
    assert found["other"] == {"lamp-000": 0.0, "lamp-002": 1.0}
    assert found["words"] == {"lamp-000": 1.0, "lamp-002": 0.0}


def test_an_item_that_is_gone_is_not_answered_for(lamps: str, services: Services) -> None:
    assert said(lamps, services, ["lamp-000", "gone"], SAGE)["sage"] == {"lamp-000": 1.0}
    assert said(lamps, services, [], SAGE) == {}


def test_a_fusion_search_asks_nothing_and_a_model_only_what_it_names(
    lamps: str, services: Services
) -> None:
    engine = Counting(services.client, timeout_s=30)
    counted = replace(services, engine=engine)
    ask(lamps, counted, q="brass desk lamp")
    ask(lamps, replace(counted, ranker=Dearest("values.price")), q="brass desk lamp")
    assert engine.asked == ()
    page = ask(lamps, replace(counted, ranker=Dearest("lexical.title")), q="brass desk lamp")
    assert {one.name.split(".")[0] for one in engine.asked} == {"lexical"}
    assert page.timing and "signals" in page.timing
    assert page.hits
    assert all("brass" in hit.item["title"] for hit in page.hits[:3])


def test_a_telling_leg_is_asked_for_the_model_that_looks_at_it(
    lamps: str, services: Services
) -> None:
    def legs(**using: Any) -> set[str]:
        page = ask(lamps, replace(services, **using), q="brass desk lamp", explain=True)
        assert page.degraded == []
        return {leg for hit in page.hits for leg in hit.legs or ()}

    assert "prose" not in legs()
    assert "prose" in legs(ranker=Dearest("legs.prose.score"))


def test_a_telling_leg_takes_nothing_from_what_the_others_said(
    lamps: str, services: Services
) -> None:
    plan = Plan(services.catalogues.get(lamps), "brass desk lamp", values=("version", "price"))
    found = services.engine.retrieve(replace(plan, looked_at=frozenset({"prose"})))
    assert {leg.leg for leg in found.legs} >= {"words", "prose"}
    assert gather(found).ids == gather(services.engine.retrieve(plan)).ids
    assert None not in column(found, "version").values()


def test_training_sees_what_serving_sees(lamps: str, services: Services) -> None:
    query, candidates = window_of("brass desk lamp", services.catalogues.get(lamps), services)
    again, served = window_of("brass desk lamp", services.catalogues.get(lamps), services)
    names = ["lexical.title", "lexical.brand", "lexical.fields", "legs.prose.score"]
    learned = matrix(View(query, candidates), names)
    np.testing.assert_array_equal(learned, matrix(View(again, served), names))
    assert np.nanmax(learned[:, 3]) > 0
    assert (learned[:, 0] > 0).any()


def test_where_the_engine_does_not_answer_the_page_goes_out_without(
    lamps: str, services: Services
) -> None:
    class Silent(Engine):
        def signals(self, index: str, ids: Any, asked: Any) -> Signals:
            raise TimeoutError("too late")

    silent = replace(
        services, engine=Silent(services.client, timeout_s=30), ranker=Dearest("lexical.title")
    )
    page = ask(lamps, silent, q="brass desk lamp")
    assert page.hits
    assert page.degraded == ["signals"]


@pytest.fixture
def read(client: OpenSearch, services: Services, catalogue_name: str) -> Iterator[str]:
    """The lamps once more, their words learned."""
    stock(catalogue_name, services, grouped=False)
    learn(catalogue_name, services)
    services.lexicons.refresh(catalogue_name)
    yield catalogue_name


def test_a_constraint_read_from_the_words_is_seen_met_and_told(
    read: str, services: Services
) -> None:
    page = ask(read, services, q="sage desk lamp", size=8, explain=True)
    told = {hit.item["colour"][0]: any("sage, as you asked" in one for one in hit.why or [])
            for hit in page.hits}  # fmt: skip
    assert told.pop("sage") is True
    assert not any(told.values())


def test_a_later_page_explains_itself_too(lamps: str, services: Services) -> None:
    first = ask(lamps, services, q="brass lamp", size=3)
    assert first.hits[0].why is None
    later = ask(lamps, services, cursor=first.cursor, size=3, explain=True)
    whole = ask(lamps, services, q="brass lamp", size=6, explain=True)
    assert [(hit.id, hit.why) for hit in later.hits] == [
        (hit.id, hit.why) for hit in whole.hits[3:]
    ]
