"""Judging, as a judge's browser does it: pages to look at, ratings sent as JSON."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from app.judging.collected import collected
from app.services import Services
from opensearch import names
from ranking.evaluation.judgments import JudgmentsError
from tests.cleared import forget
from tests.engine.api.conftest import Web

pytestmark = pytest.mark.engine

VASE, LAMP = "vase/36", "lamp/12"


@pytest.fixture(autouse=True)
def nothing_judged(services: Services, shop: str) -> Iterator[None]:
    yield
    forget(services.client, shop, names.JUDGMENTS)


def rate(web: Web, **rating: Any) -> requests.Response:
    body = {"query": "vase", "item": VASE, "judge": "ann", "rating": 3, **rating}
    return web.send("PUT", f"/v1/{web.shop}/judgments", json=body)


def said(web: Web, **asked: Any) -> list[tuple[str, str, str, int]]:
    reply = web.get(f"/v1/{web.shop}/judgments", **asked).json()
    return [(one["query"], one["item"], one["judge"], one["rating"]) for one in reply["ratings"]]


def shown(page: requests.Response) -> list[str]:
    return re.findall(r'data-item="([^"]+)"', page.text)


def test_a_rating_is_kept_in_place_of_the_judges_own_before(web: Web) -> None:
    assert rate(web, rating=1).status_code == 200
    assert rate(web, rating=3, query=" vase ").json()["rating"] == 3
    assert said(web) == [("vase", VASE, "ann", 3)]


def test_a_rating_can_be_taken_back(web: Web) -> None:
    rate(web)
    assert rate(web, rating=None).status_code == 200
    assert rate(web, rating=None).status_code == 200
    assert said(web) == []


def test_a_query_spelled_otherwise_shows_the_rating_and_takes_it_back(web: Web) -> None:
    rate(web, query="boho vase", rating=2)
    again = web.get(f"/judge/{web.shop}/rate", judge="ann", q="Boho  Vase").text
    assert 'data-rating="2"' in again
    rate(web, query="Boho Vase", rating=None)
    assert said(web) == []


def test_a_list_that_others_changed_meanwhile_loses_nothing(web: Web) -> None:
    address = f"/v1/{web.shop}/judgments/queries"
    web.send("PUT", address, json={"queries": ["vase", "lamp", "bobs rug"]})
    mine = {"queries": ["vase", "anns bed"], "before": ["vase", "lamp"]}
    assert web.send("PUT", address, json=mine).json()["queries"] == ["vase", "anns bed", "bobs rug"]
    mine = {"queries": [f"q{n}" for n in range(499)], "before": []}
    refused = web.send("PUT", address, json=mine)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "queries")


def test_several_judges_of_one_pair_count_as_the_stricter_middle(web: Web) -> None:
    for judge, rating in (("ann", 3), ("bob", 1)):
        rate(web, judge=judge, rating=rating)
    assert said(web) == [("vase", VASE, "ann, bob", 1)]
    assert len(said(web, by="judge")) == 2


def test_the_export_is_what_evaluate_reads(web: Web, services: Services) -> None:
    rate(web, query='a "quoted", vase', rating=2)
    reply = web.get(f"/v1/{web.shop}/judgments/export")
    (row,) = csv.DictReader(io.StringIO(reply.text))
    assert reply.headers["Content-Type"].startswith("text/csv")
    assert (row["query"], row["docid"], row["rating"]) == ('a "quoted", vase', VASE, "2")
    assert collected(web.shop, services).ratings == {'a "quoted", vase': {VASE: 2}}


def test_nothing_collected_says_where_to_judge(web: Web, services: Services) -> None:
    with pytest.raises(JudgmentsError, match=f"open /judge/{web.shop}"):
        collected(web.shop, services)


def test_agreement_and_what_judges_differ_on(web: Web) -> None:
    for judge, ratings in {"ann": (3, 0), "bob": (3, 2)}.items():
        for item, rating in zip((VASE, LAMP), ratings, strict=True):
            rate(web, judge=judge, item=item, rating=rating)
    reply = web.get(f"/v1/{web.shop}/judgments/agreement").json()
    (two,) = reply["agreement"]
    assert (two["judges"], two["pairs"], two["same"]) == (["ann", "bob"], 2, 0.5)
    assert 0 < two["kappa"] < two["weighted"] < 1
    assert reply["disagreements"] == [
        {"query": "vase", "item": LAMP, "ratings": {"ann": 0, "bob": 2}, "spread": 2}
    ]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"item": "none"}, "item"),
        ({"rating": 4}, "rating"),
        ({"rating": -1}, "rating"),
        ({"rating": 1.5}, "rating"),
        ({"query": "  "}, "query"),
        ({"query": "x" * 513}, "query"),
        ({"judge": ""}, "judge"),
        ({"grade": 2}, "grade"),
    ],
)
def test_a_bad_rating_is_refused_by_field(web: Web, wrong: dict[str, Any], field: str) -> None:
    reply = rate(web, **wrong)
    assert reply.status_code == 400
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert [one["field"] for one in reply.json()["errors"]] == [field]
    assert said(web) == []


def test_a_foreign_page_can_send_no_rating(web: Web) -> None:
    """What a browser sends elsewhere without asking is not taken, and asking gets no leave."""
    address = f"/v1/{web.shop}/judgments"
    simple = web.send("PUT", address, data="{}", headers={"Content-Type": "text/plain"})
    asking = {"Origin": "http://elsewhere.example", "Access-Control-Request-Method": "PUT"}
    asked = web.send("OPTIONS", address, headers=asking)
    assert simple.status_code == 415
    assert "Access-Control-Allow-Origin" not in asked.headers


def test_the_list_of_queries_is_kept_tidy(web: Web) -> None:
    address = f"/v1/{web.shop}/judgments/queries"
    sent = {"queries": ["oak  vase", "lamp", "oak vase"]}
    assert web.send("PUT", address, json=sent).json()["queries"] == ["oak vase", "lamp"]
    assert web.get(address).json()["queries"] == ["oak vase", "lamp"]
    assert web.send("PUT", address, json={"queries": ["x"] * 501}).status_code == 400


def test_the_pool_is_what_several_rankings_find_in_an_order_of_the_judges_own(web: Web) -> None:
    ann, again, bob = (
        shown(web.get(f"/judge/{web.shop}/rate", judge=judge, q="black lamp"))
        for judge in ("ann", "ann", "bob")
    )
    served = [hit["id"] for hit in web.search(q="black lamp", size=10).json()["hits"]]
    assert ann == again != bob
    assert set(ann) == set(bob) >= set(served)
    assert ann[: len(served)] != served


def test_a_judge_sees_the_own_ratings_and_not_the_others(web: Web) -> None:
    rate(web, query="boho vase", item=VASE, judge="bob", rating=2)
    own, other = (
        web.get(f"/judge/{web.shop}/rate", judge=judge, q="boho vase").text
        for judge in ("bob", "ann")
    )
    assert 'data-rating="2"' in own
    assert "data-rating=" not in other


def test_the_list_shows_how_far_a_judge_is(web: Web) -> None:
    web.send("PUT", f"/v1/{web.shop}/judgments/queries", json={"queries": ["vase", "lamp"]})
    rate(web)
    page = web.get(f"/judge/{web.shop}", judge="ann").text
    assert "1 of 2 begun by ann" in page
    assert "1 rated" in page


def test_words_of_a_judge_never_become_markup(web: Web) -> None:
    evil = "<script>alert(1)</script>"
    rate(web, judge=evil)
    pages = [
        web.get(f"/judge/{web.shop}", judge=evil),
        web.get(f"/judge/{web.shop}/rate", judge=evil, q=evil),
    ]
    for page in pages:
        assert page.status_code == 200
        assert evil not in page.text
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]


def test_rating_without_a_name_leads_back_to_the_list(web: Web) -> None:
    assert web.get(f"/judge/{web.shop}/rate", q="vase").url.endswith(f"/judge/{web.shop}")
