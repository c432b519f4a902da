"""Searching over HTTP: what is asked comes back, what cannot be asked is explained."""

import time
from typing import Any

import pytest
import requests

from tests.engine.api.conftest import Web

pytestmark = pytest.mark.engine


def problem(reply: requests.Response, status: int, field: str | None = None) -> dict[str, Any]:
    """The problem document, checked to be a useful one."""
    body: dict[str, Any] = reply.json()
    assert (reply.status_code, body["status"]) == (status, status)
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert body["type"].startswith("urn:pinwheel:problem:")
    assert body["detail"]
    assert body["request_id"] == reply.headers["X-Request-Id"]
    if field is not None:
        assert [error["field"] for error in body["errors"]] == [field]
        assert all(error["message"] and error["remedy"] for error in body["errors"])
    return body


def test_words_find_the_things_they_name(web: Web) -> None:
    found = web.search(q="boho armchair", size=3).json()
    assert {hit["item"]["attributes"]["style"] for hit in found["hits"]} == {"boho"}
    assert all(hit["id"].startswith("armchair/") for hit in found["hits"])
    assert found["took_ms"] > 0
    assert found["degraded"] == []


def test_asking_by_body_and_by_address_gives_the_same(web: Web) -> None:
    asked = {"q": "rustic lamp", "size": 5, "filter": ["colour:sage", "colour:black"]}
    by_address = web.search(**asked).json()
    by_body = web.send("POST", f"/v1/{web.shop}/search", json=asked).json()
    assert [hit["id"] for hit in by_body["hits"]] == [hit["id"] for hit in by_address["hits"]]
    assert by_body["total"] == by_address["total"]


def test_it_is_told_how_many_the_list_holds_where_that_is_not_what_matches(web: Web) -> None:
    page = web.search(q="vase", size=20).json()
    total, seen = page["total"], len(page["hits"])
    while cursor := page.get("cursor"):
        page = web.search(cursor=cursor).json()
        seen += len(page["hits"])
    assert total["listed"] == seen > total["value"]
    assert f"{seen} listed, with what is near in meaning" in web.get(f"/{web.shop}?q=vase").text
    assert "listed" not in web.search(q="vase", sort="price").json()["total"]


def test_filters_and_facets_come_back_together(web: Web) -> None:
    asked = {"q": "vase", "filter": ["price:40..50", "colour:sage"], "facets": ["colour", "price"]}
    found = web.search(**asked).json()
    assert 0 < found["total"]["value"] <= len(found["hits"])  # neighbours are not counted
    assert all(40 <= hit["item"]["price"] <= 50 for hit in found["hits"])
    colours = {value["value"]: value for value in found["facets"]["colour"]["values"]}
    assert colours["sage"]["selected"]
    assert not colours["black"]["selected"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("filter", "price:1_0"), ("filter", "price:1_0.."), ("diversity", "0_1"), ("size", "1_0")],
)
def test_a_number_is_written_in_digits_alone(web: Web, name: str, value: str) -> None:
    problem(web.search(q="vase", **{name: value}), 400, name)


def test_cursors_lead_through_all_items_once(web: Web) -> None:
    seen: list[str] = []
    page = web.search(q="", size=25, sort="price").json()
    while True:
        seen += [hit["id"] for hit in page["hits"]]
        if "cursor" not in page:
            break
        page = web.search(size=25, cursor=page["cursor"]).json()
    assert len(seen) == len(set(seen)) == 60


@pytest.mark.parametrize("asked", [{"q": ""}, {"q": "vase", "sort": "price"}])
def test_the_last_page_has_no_cursor(web: Web, asked: dict[str, str]) -> None:
    page = web.search(size=7, **asked).json()
    while "cursor" in page:
        page = web.search(size=7, cursor=page["cursor"]).json()
        assert page["hits"]


def test_the_workings_are_shown_to_who_asks_for_them(web: Web) -> None:
    plain = web.search(q="sage armchair", size=1).json()
    told = web.search(q="sage armchair", size=1, explain="true").json()
    assert "timing" not in plain
    assert "legs" not in plain["hits"][0]
    assert {"retrieve", "rank", "fetch"} <= told["timing"].keys()
    assert "words" in told["hits"][0]["legs"]
    assert told["hits"][0]["why"]


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"q": "x" * 10_000}, "q"),
        ({"q": "é" * 10_000}, "q"),
        ({"size": "0"}, "size"),
        ({"size": "-1"}, "size"),
        ({"size": "1e9"}, "size"),
        ({"size": "1000000000"}, "size"),
        ({"size": "abc"}, "size"),
        ({"size": ""}, "size"),
        ({"size": ["1", "2"]}, "size"),
        ({"filter": "wheels:4"}, "filter"),
        ({"filter": "price:a..b"}, "filter"),
        ({"filter": "price:9..1"}, "filter"),
        ({"filter": "price"}, "filter"),
        ({"filter": ["brand:a"] * 51}, "filter"),
        ({"sort": "wheels"}, "sort"),
        ({"facets": "wheels"}, "facets"),
        ({"cursor": "abc"}, "cursor"),
        ({"q": "a\0b"}, "q"),
        ({"explain": "maybe"}, "explain"),
        ({"diversity": "nan"}, "diversity"),
        ({"limit": "3"}, "limit"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_cannot_be_asked_is_refused_by_field(
    web: Web, asked: dict[str, Any], field: str
) -> None:
    problem(web.search(**asked), 400, field)


def test_the_next_page_is_of_the_size_of_the_one_before(web: Web) -> None:
    first = web.search(q="boho", size=5).json()
    time.sleep(0.5)  # the page behind is written by now, and found
    for _ in range(2):
        alone = web.search(cursor=first["cursor"]).json()
        wider = web.search(cursor=first["cursor"], size=7).json()
        assert (len(alone["hits"]), len(wider["hits"])) == (5, 7)
        assert web.search(cursor=alone["cursor"]).json()["hits"][0] not in alone["hits"]


def test_a_tampered_cursor_is_refused(web: Web) -> None:
    cursor = web.search(q="lamp", size=2).json()["cursor"]
    changed = cursor[:-9] + ("A" if cursor[-9] != "A" else "B") + cursor[-8:]
    problem(web.search(q="lamp", size=2, cursor=changed), 400, "cursor")


def test_a_query_string_that_is_not_utf8_is_refused(web: Web) -> None:
    problem(web.send("GET", f"/v1/{web.shop}/search?q=%ff%fe"), 400, "query")


def test_an_unknown_catalogue_lists_those_there_are(web: Web) -> None:
    reply = web.get("/v1/nowhere/search", q="lamp")
    assert web.shop in problem(reply, 404, "catalogue")["errors"][0]["remedy"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[" * 100_000, b'{"q": "\xff"}', b"null", b"[]", b"1"]
)
def test_a_body_that_is_no_json_object_is_refused(web: Web, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    reply = web.send("POST", f"/v1/{web.shop}/search", data=body, headers=headers)
    problem(reply, 400, "body")


@pytest.mark.parametrize(
    ("body", "field"),
    [({"q": 7}, "q"), ({"size": "3"}, "size"), ({"q": "a\0"}, "q"), ({"filter": [1]}, "filter.0")],
)
def test_a_value_of_the_wrong_type_is_refused_by_field(
    web: Web, body: dict[str, Any], field: str
) -> None:
    problem(web.send("POST", f"/v1/{web.shop}/search", json=body), 400, field)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", None])
def test_another_content_type_is_refused(web: Web, kind: str | None) -> None:
    headers = {"Content-Type": kind} if kind else {}
    reply = web.send("POST", f"/v1/{web.shop}/search", data=b"{}", headers=headers)
    assert "application/json" in problem(reply, 415)["detail"]


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_over_the_limit_is_refused(web: Web, announced: bool) -> None:
    body = b" " * 1_100_000
    data = body if announced else iter([body])
    headers = {"Content-Type": "application/json"}
    reply = web.send("POST", f"/v1/{web.shop}/search", data=data, headers=headers)
    problem(reply, 413)


def test_another_method_is_refused_and_told_which_there_are(web: Web) -> None:
    reply = web.send("DELETE", f"/v1/{web.shop}/search")
    problem(reply, 405)
    assert {"GET", "POST"} <= set(reply.headers["Allow"].split(", "))


def test_an_address_that_is_none_is_a_problem_document_too(web: Web) -> None:
    problem(web.get("/v1/a/b/c/d"), 404)


def test_a_page_written_beforehand_comes_as_any_other(web: Web) -> None:
    first = web.search(q="lamp", size=5)
    cursor = first.json()["cursor"]
    made = web.send("GET", f"/v1/{web.shop}/search", params={"cursor": cursor, "explain": "true"})
    ready = web.send(
        "GET", f"/v1/{web.shop}/search", params={"cursor": cursor, "size": 5},
        headers={"X-Request-Id": "mine-1"},
    )  # fmt: skip
    assert ready.status_code == 200
    assert ready.headers["X-Request-Id"] == "mine-1"
    theirs = {name for name in first.headers if name not in ("Date", "Content-Length")}
    assert theirs <= set(ready.headers)
    assert ready.headers["Content-Type"] == first.headers["Content-Type"] == "application/json"
    assert [hit["id"] for hit in ready.json()["hits"]] == [
        hit["id"] for hit in made.json()["hits"][:5]
    ]


def test_a_search_by_address_is_the_one_by_body(web: Web) -> None:
    asked = {"q": "läMP & shade+", "size": 7, "filter": ["price:10..900", "-brand:nobody"],
             "facets": ["category", "price"], "session": "s", "diversity": 0.2}  # fmt: skip
    by_address = web.search(**asked)
    by_body = web.send("POST", f"/v1/{web.shop}/search", json=asked)
    ours = {"took_ms", "search_id", "cursor"}
    told, same = by_address.json(), by_body.json()
    assert {name: told[name] for name in told.keys() - ours} == {
        name: same[name] for name in same.keys() - ours
    }
    assert told["query"]["original"] == asked["q"]
    assert by_address.headers.keys() == by_body.headers.keys()


@pytest.mark.parametrize("beside", ["size=0", "size=5&size=5", "sizes=5", "cursor=again"])
def test_what_is_asked_beside_a_cursor_is_looked_at_all_the_same(web: Web, beside: str) -> None:
    cursor = web.search(q="lamp", size=5).json()["cursor"]
    reply = web.send("GET", f"/v1/{web.shop}/search?cursor={cursor}&{beside}")
    problem(reply, 400, beside.partition("=")[0])
