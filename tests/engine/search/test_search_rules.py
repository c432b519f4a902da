"""Merchandising rules on the real search."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from opensearchpy import OpenSearch

from app.rules import keeping
from app.rules.keeping import Who
from app.rules.reading import read_rule, read_rules
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch import names
from opensearch.connection.client import connect
from opensearch.indices.live import LiveIndex
from opensearch.kept import rules as store
from opensearch.retrieval.engine import Engine
from opensearch.retrieval.hits import Retrieved
from opensearch.retrieval.plan import Plan
from ranking.candidates import Candidates, Ranked
from ranking.fusion import FUSION
from ranking.query import Query
from ranking.ranker import Ranker
from tests.cleared import forget
from tests.engine.search.shop import flat, pages

pytestmark = pytest.mark.engine

FAR = "lamp-119"  # a bedside lamp: no leg finds it for `oak floor lamp`


class Shop:
    """A catalogue whose rules a test sets."""

    def __init__(self, name: str, services: Services) -> None:
        self.name, self.services = name, services

    def rules(self, *rules: dict[str, Any]) -> None:
        read = read_rules({"rules": list(rules)})
        keeping.take_in(self.name, read, Who("tests"), self.services)

    def ask(self, **asked: object) -> Page:
        return search(self.name, SearchRequest.model_validate(asked), self.services)

    def ids(self, **asked: object) -> list[str]:
        return [hit.id for hit in self.ask(**asked).hits]

    def all(self, **asked: object) -> list[str]:
        return flat(pages(self.name, self.services, **asked))


def _open(name: str, client: OpenSearch, services: Services) -> Iterator[Shop]:
    yield Shop(name, services)
    forget(client, name, names.RULES)
    services.rules.forget(name)


@pytest.fixture
def shop(lamps: str, client: OpenSearch, services: Services) -> Iterator[Shop]:
    yield from _open(lamps, client, services)


@pytest.fixture
def variants(families: str, client: OpenSearch, services: Services) -> Iterator[Shop]:
    yield from _open(families, client, services)


def rule(kind: str, **said: Any) -> dict[str, Any]:
    return {"id": f"the-{kind}", "kind": kind, "when": {"contains": ["oak"]}, **said}


def pin(*items: tuple[str, int], **said: Any) -> dict[str, Any]:
    return rule("pin", items=[{"id": item, "at": at} for item, at in items], **said)


def test_a_pin_stands_at_its_place_once_found_or_not(shop: Shop) -> None:
    before = shop.all(q="oak floor lamp")
    assert FAR not in before[:40]
    shop.rules(pin((FAR, 1), (before[7], 3)))
    after = shop.all(q="oak floor lamp")
    assert (after[0], after[2]) == (FAR, before[7])
    assert len(after) == len(set(after))
    assert set(after) == {*before, FAR}
    rest = [one for one in after if one not in (FAR, before[7])]
    assert rest == [one for one in before if one not in (FAR, before[7])]


def test_a_pin_on_a_later_page_is_there_and_nowhere_else(shop: Shop) -> None:
    shop.rules(pin((FAR, 13)))
    turned = pages(shop.name, shop.services, q="oak lamp", size=5)
    assert turned[2][2] == FAR
    assert flat(turned).count(FAR) == 1


class Contrary:
    """Ranks what the legs like least first, by scores below zero."""

    reads = None
    legs: frozenset[str] = frozenset()

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        falling = FUSION.rank(query, candidates)
        return Ranked(candidates, falling.order[::-1], -falling.scores[::-1], "contrary")


@pytest.mark.parametrize("diversity", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("ranker", [FUSION, Contrary()])
def test_rules_hold_with_any_ranker_and_diversity(
    shop: Shop, ranker: Ranker, diversity: float
) -> None:
    served = replace(shop.services, ranker=ranker)
    asked = SearchRequest(q="oak floor lamp", diversity=diversity, size=100)
    before = [hit.id for hit in search(shop.name, asked, served).hits]
    shop.rules(
        pin((FAR, 2), (before[-1], 7)),
        rule("boost", filter=["colour:black"], strength=1.0),
        rule("bury", filter=["colour:sage"]),
    )
    hits = search(shop.name, asked, served).hits
    after = [hit.id for hit in hits]
    assert (after[1], after[6]) == (FAR, before[-1])
    assert sorted(after) == sorted({*before, FAR})
    colours = [hit.item["colour"][0] for hit in hits if hit.id not in (FAR, before[-1])]
    assert colours == sorted(colours, key=["black", "terracotta", "sage"].index)


def test_a_pinned_variant_stands_for_its_group(variants: Shop) -> None:
    before = variants.ask(q="oak floor lamp", size=10)
    lead = before.hits[2]
    assert lead.variants == 1
    number = int(lead.id.removeprefix("lamp-"))
    sibling = f"lamp-{number ^ 1:03}"
    variants.rules(pin((sibling, 1)))
    after = variants.ask(q="oak floor lamp", size=10)
    assert (after.hits[0].id, after.hits[0].group) == (sibling, lead.group)
    assert after.hits[0].variants == 1
    assert lead.id not in variants.all(q="oak floor lamp")


def test_pins_hold_when_browsing_a_long_list_in_stretches(shop: Shop) -> None:
    last = shop.all(q="", size=50)[-1]
    shop.rules(
        {"id": "front", "kind": "pin", "when": {"glob": ["*"]}, "items": [{"id": last, "at": 2}]}
    )
    seen = shop.all(q="", size=50)
    assert seen[1] == last
    assert len(seen) == len(set(seen)) == 120


def test_a_sorted_list_keeps_its_sort_and_says_so(shop: Shop) -> None:
    by_price = shop.ids(q="oak lamp", sort="-price", size=20)
    shop.rules(pin((FAR, 1)), rule("bury", items=[by_price[0]]))
    page = shop.ask(q="oak lamp", sort="-price", size=20)
    assert [hit.id for hit in page.hits] == by_price
    assert all("sorted by -price" in (one.note or "") for one in page.rules)
    assert {one.id for one in page.rules} == {"the-pin", "the-bury"}


def test_a_pin_gives_way_to_a_filter_the_person_picked_unless_always(shop: Shop) -> None:
    asked = {"q": "oak floor lamp", "filter": ["material:oak"]}
    shop.rules(pin((FAR, 1)))
    page = shop.ask(**asked)
    assert FAR not in [hit.id for hit in page.hits]
    assert page.rules[0].note == f"{FAR} is filtered out"
    shop.rules(pin((FAR, 1), always=True))
    assert shop.ids(**asked)[0] == FAR


def test_buried_items_come_last_and_none_is_lost(shop: Shop) -> None:
    before = shop.all(q="oak floor lamp")
    shop.rules(rule("bury", filter=["colour:sage"]))
    after = shop.all(q="oak floor lamp", size=30)
    page = shop.ask(q="oak floor lamp", size=100, explain=True)
    assert sorted(after) == sorted(before)
    sage = ["sage" in (hit.item["colour"][0]) for hit in page.hits]
    assert sage == sorted(sage) and any(sage)
    assert "moved down by the rule the-bury" in (page.hits[-1].why or [])


def test_a_full_boost_lifts_all_it_names_above_the_others(shop: Shop) -> None:
    shop.rules(rule("boost", filter=["colour:black"], strength=1.0))
    page = shop.ask(q="oak floor lamp", size=50, explain=True)
    black = ["black" in hit.item["colour"] for hit in page.hits]
    assert black == sorted(black, reverse=True) and any(black)
    assert "moved up by the rule the-boost" in (page.hits[0].why or [])


def test_a_filter_rule_narrows_hits_total_and_facets(shop: Shop) -> None:
    shop.rules(rule("filter", filter=["colour:sage", "colour:black"]))
    page = shop.ask(q="oak lamp", size=100, facets=["colour"], filter=["colour:sage"])
    assert {hit.item["colour"][0] for hit in page.hits} == {"sage"}
    assert {one.value for one in page.facets["colour"].values} == {"sage", "black"}


def test_a_rules_filters_find_their_values_in_any_case(shop: Shop) -> None:
    shop.rules(
        rule("filter", filter=["material:OAK"]),
        rule("boost", filter=["brand:MAKER 3"], strength=1.0),
    )
    page = shop.ask(q="oak lamp", size=100)
    assert {hit.item["attributes"]["material"] for hit in page.hits} == {"oak"}
    assert page.hits[0].item["brand"] == "Maker 3"
    assert not any(one.note for one in page.rules)


def test_explain_names_the_filter_rule_that_let_an_item_through(shop: Shop) -> None:
    shop.rules(rule("filter", filter=["colour:sage"]), pin((FAR, 1), always=True))
    pinned, *found = shop.ask(q="oak lamp", explain=True).hits
    said = "let through by the filter rule the-filter"
    assert found and all(said in (hit.why or []) for hit in found)
    assert pinned.id == FAR and said not in (pinned.why or [])


def test_a_synonym_rule_searches_the_other_word_too(shop: Shop) -> None:
    shop.rules(
        {"id": "torchiere", "kind": "synonym", "words": ["torchiere"], "to": ["pendant light"]}
    )
    page = shop.ask(q="torchiere glass", size=5)
    assert "pendant light glass" in page.query.also_searched
    assert all("pendant light" in hit.item["title"] for hit in page.hits)


def test_explain_names_the_synonym_rule_where_only_it_brought_the_item(shop: Shop) -> None:
    shop.rules({"id": "hanging", "kind": "synonym", "words": ["sconce"], "to": ["pendant light"]})
    page = shop.ask(q="glass sconce", size=40, explain=True)
    said = "found as “glass pendant light” by the synonym rule hanging"
    by_rule = {"pendant" in hit.item["title"]: said in (hit.why or []) for hit in page.hits}
    assert by_rule == {True: True, False: False}


def test_redirect_and_banners_are_in_the_reply(shop: Shop) -> None:
    banner = rule("banner", title="Oak week", link="/oak", image="https://shop.example/oak.jpg")
    shop.rules(rule("redirect", url="/oak"), banner)
    page = shop.ask(q="oak lamp", size=3)
    assert page.redirect and (page.redirect.url, page.redirect.rule) == ("/oak", "the-redirect")
    assert [(one.rule, one.title, one.text) for one in page.banners] == [
        ("the-banner", "Oak week", None)
    ]
    later = shop.ask(cursor=page.cursor, size=3)
    assert (later.redirect, later.banners, later.rules) == (
        page.redirect, page.banners, page.rules,
    )  # fmt: skip


def test_of_several_redirects_the_first_is_followed_and_the_others_say_so(shop: Shop) -> None:
    first = rule("redirect", url="/oak", id="a-first")
    shop.rules(rule("redirect", url="/pine"), first)
    page = shop.ask(q="oak lamp", size=3)
    assert page.redirect and page.redirect.url == "/oak"
    assert [(one.id, one.note) for one in page.rules] == [
        ("a-first", None),
        ("the-redirect", "a-first redirects first"),
    ]


def test_explain_names_the_rule_of_a_pin(shop: Shop) -> None:
    shop.rules(pin((FAR, 2)))
    hit = shop.ask(q="oak floor lamp", explain=True).hits[1]
    assert hit.why == ["pinned to place 2 by the rule the-pin"]
    assert shop.ask(q="oak floor lamp").hits[1].why is None


def test_a_rule_holds_within_its_days_only(shop: Shop) -> None:
    now = datetime.now(UTC)
    when = {"words": ["oak lamps"]}
    ended = {**when, "until": (now - timedelta(minutes=1)).isoformat()}
    begun = {**when, "from": (now - timedelta(minutes=1)).isoformat()}
    shop.rules(pin((FAR, 1), when=ended))
    assert shop.ids(q="oak lamp")[0] != FAR
    shop.rules(pin((FAR, 1), when=begun))
    assert shop.ids(q="oak lamp")[0] == FAR


def test_a_pinned_item_that_is_gone_since_is_left_out_and_told(
    shop: Shop, client: OpenSearch
) -> None:
    gone = pin(("gone", 1), (FAR, 2))
    store.save(client, shop.name, 0, [gone], store.Note("tests", "", "as stored before"))
    shop.services.rules.forget(shop.name)
    page = shop.ask(q="oak floor lamp")
    assert page.rules[0].note == "gone is not in the catalogue"
    assert page.hits[1].id == FAR
    assert page.degraded == []


def test_rules_that_cannot_be_read_or_used_break_no_search(shop: Shop, client: OpenSearch) -> None:
    before = shop.ids(q="oak floor lamp")
    unknown = {"id": "a", "kind": "levitate"}
    dated = rule("filter", filter=["nofield:1"])
    store.save(client, shop.name, 0, [unknown, dated], store.Note("tests", "", ""))
    shop.services.rules.forget(shop.name)
    page = shop.ask(q="oak floor lamp")
    assert [hit.id for hit in page.hits] == before
    assert [one.id for one in page.rules] == ["the-filter"]
    assert "no field 'nofield'" in (page.rules[0].note or "")


class Swapped(Engine):
    """Another index serves as soon as this one was searched."""

    swapped = False

    def retrieve(self, plan: Plan) -> Retrieved:
        found = super().retrieve(plan)
        self.swapped = True
        return found

    def live(self, catalogue: str) -> LiveIndex:
        return LiveIndex("pinwheel_newer", None) if self.swapped else super().live(catalogue)


def test_a_pinned_item_is_looked_for_in_the_index_that_was_searched(shop: Shop) -> None:
    shop.rules(pin((FAR, 1)))
    engine = Swapped(shop.services.client, timeout_s=30)
    moving = Shop(shop.name, replace(shop.services, engine=engine))
    page = moving.ask(q="oak floor lamp")
    assert (page.hits[0].id, page.degraded) == (FAR, [])


def test_where_the_engine_does_not_answer_for_the_rules_the_page_is_the_rankers(
    shop: Shop,
) -> None:
    before = shop.ids(q="oak floor lamp")
    shop.rules(pin((FAR, 1)), rule("banner", title="Oak week"))
    shop.ids(q="oak floor lamp")  # the rules are remembered
    nobody = connect(["http://127.0.0.1:1"], timeout_s=1)
    page = search(
        shop.name, SearchRequest(q="oak floor lamp"), replace(shop.services, client=nobody)
    )
    assert [hit.id for hit in page.hits] == before
    assert page.degraded == ["rules"]
    assert page.banners[0].title == "Oak week"


def test_a_catalogue_without_rules_asks_nothing_and_says_nothing(shop: Shop) -> None:
    page = shop.ask(q="oak floor lamp")
    assert (page.rules, page.redirect, page.banners) == ([], None, [])


def test_a_rule_saved_alone_is_read_back(shop: Shop) -> None:
    saved, new = keeping.put(shop.name, read_rule(pin((FAR, 4))), Who("me", "try"), shop.services)
    assert new and saved.number == 1
    assert keeping.one(shop.name, "the-pin", shop.services)[1] == read_rule(pin((FAR, 4)))
