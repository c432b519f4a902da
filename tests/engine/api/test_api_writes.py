"""Writing over HTTP: what is acknowledged is there, what is not is explained."""

import json
import secrets
from collections.abc import Iterator
from typing import Any

import pytest
from opensearchpy import OpenSearch

from app.services import Services
from opensearch import names
from opensearch.catalogue.loading import parse
from opensearch.indexing import tombstones
from tests.cleared import clear
from tests.engine.api.conftest import Web
from tests.engine.api.shop import YAML, stocked
from tests.engine.api.test_api_search import problem

pytestmark = pytest.mark.engine

LAMP = {"title": "Paper lamp", "price": 40.5, "category": ["Home", "Lamps"]}


@pytest.fixture(scope="module")
def items(client: OpenSearch, services: Services, web: Web) -> Iterator[str]:
    """The address of a shop's items that these tests may change."""
    with stocked(client, services) as name:
        yield f"/v1/{name}/items"


def bulk(web: Web, items: str, *lines: Any) -> dict[str, Any]:
    texts = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    body = b"\n".join(texts)
    reply = web.send("POST", items, data=body, headers={"Content-Type": "application/x-ndjson"})
    assert reply.status_code == 200, reply.text
    told: dict[str, Any] = reply.json()
    return told


@pytest.fixture
def unfilled(services: Services) -> Iterator[str]:
    """The name of a catalogue with a date that nothing was imported into."""
    name = f"api-{secrets.token_hex(4)}"
    yaml = f"{YAML.format(name=name)}  until: date\n"
    services.catalogues.save(parse(yaml), yaml)
    yield name
    clear(services.client, name)


def test_what_has_no_index_yet_is_neither_written_to_nor_deleted_from(
    web: Web, unfilled: str, client: OpenSearch
) -> None:
    items = f"/v1/{unfilled}/items"
    for method, body in (("GET", None), ("PUT", LAMP), ("DELETE", None)):
        told = problem(web.send(method, f"{items}/x", json=body), 404)
        assert told["type"].endswith("empty-catalogue"), method
    gone = {"id": "x", "delete": True}
    for lines in ([gone], [gone, {**LAMP, "id": "y"}], [{**LAMP, "id": "y"}]):
        answered = bulk(web, items, *lines)["lines"]
        assert {line["status"] for line in answered} == {"rejected"}
        assert [line["id"] for line in answered] == [line["id"] for line in lines]
        assert "has no index" in answered[0]["errors"][0]["message"]
        assert "import" in answered[0]["errors"][0]["remedy"]
    assert not client.indices.exists(index=names.alias(unfilled))
    assert tombstones.buried(client, unfilled, ["x"]) == {}


@pytest.mark.parametrize("until", ["-0001-01-01", "0000-01-01", "+99999-01-01"])
def test_a_date_that_no_facet_could_write_is_refused_by_name(
    web: Web, unfilled: str, until: str
) -> None:
    items, item = f"/v1/{unfilled}/items", {**LAMP, "attributes": {"until": until}}
    problem(web.send("PUT", f"{items}/x", json=item), 400, "attributes.until")
    (line,) = bulk(web, items, {**item, "id": "x"})["lines"]
    assert (line["status"], line["errors"][0]["field"]) == ("rejected", "attributes.until")
    assert "1 to 9999" in line["errors"][0]["remedy"]


def test_a_line_that_is_rejected_keeps_the_id_it_has(web: Web, items: str) -> None:
    lines = ({"id": "b8", "title": "p", "price": "x"}, {"id": 8}, {"id": "b" * 600}, [], b"{")
    told = bulk(web, items, *lines)["lines"]
    assert [line["status"] for line in told] == ["rejected"] * 5
    assert [line.get("id") for line in told] == ["b8", None, None, None, None]


def test_an_item_written_is_read_back_until_it_is_deleted(web: Web, items: str) -> None:
    created = web.send("PUT", f"{items}/lamp/new one", json=LAMP)
    assert (created.status_code, created.json()["status"]) == (201, "written")
    found = web.get(f"{items}/lamp/new one").json()
    assert found["item"] == {**LAMP, "id": "lamp/new one"}
    assert found["version"] == created.json()["version"]
    gone = web.send("DELETE", f"{items}/lamp/new one")
    assert gone.json()["status"] == "written"
    assert web.get(f"{items}/lamp/new one").status_code == 404


def test_an_older_version_changes_nothing_and_is_told(web: Web, items: str) -> None:
    web.send("PUT", f"{items}/v?version=7", json=LAMP)
    late = web.send("PUT", f"{items}/v?version=6", json={**LAMP, "title": "Old lamp"})
    assert (late.status_code, late.json()["status"]) == (200, "superseded")
    assert web.get(f"{items}/v").json()["item"]["title"] == "Paper lamp"


def test_a_delete_with_the_version_that_is_stored_takes_the_item_away(web: Web, items: str) -> None:
    for id_ in ("equal", "equal-too"):
        web.send("PUT", f"{items}/{id_}?version=7", json=LAMP)
    gone = [web.send("DELETE", f"{items}/equal?version=7").json()["status"] for _ in "ab"]
    assert gone == ["written", "written"]
    assert bulk(web, items, {"id": "equal-too", "version": 7, "delete": True})["written"] == 1
    for id_ in ("equal", "equal-too"):
        assert web.get(f"{items}/{id_}").status_code == 404
        again = web.send("PUT", f"{items}/{id_}?version=7", json=LAMP).json()
        assert again["status"] == "superseded"


def test_a_version_that_leaves_none_to_follow_is_refused_with_the_most(
    web: Web, items: str
) -> None:
    for version in (2**63 - 1, 2**62 + 1):
        for method in ("PUT", "DELETE"):
            told = web.send(method, f"{items}/v?version={version}", json=LAMP)
            assert str(2**62) in problem(told, 400, "version")["errors"][0]["remedy"]
        (line,) = bulk(web, items, {"id": "v", "title": "a", "version": version})["lines"]
        assert line["errors"][0]["field"] == "version"


@pytest.mark.parametrize("version", [str(2**63), "0", "x", "1_0", "9" * 5_000])
def test_a_version_that_cannot_be_kept_is_refused_with_what_can(
    web: Web, items: str, version: str
) -> None:
    told = problem(web.send("PUT", f"{items}/v?version={version}", json=LAMP), 400, "version")
    assert "/docs" not in told["errors"][0]["remedy"]


@pytest.mark.parametrize(
    ("field", "value", "remedy"),
    [
        ("published", '"yesterday"', "send 2024-05-31 or"),
        ("published", "5", "send a moment with its zone"),
        ("price", "1e400", "send a finite number"),
        ("price", "NaN", "send a finite number"),
    ],
)
def test_a_value_that_cannot_be_kept_is_refused_with_what_can(
    web: Web, items: str, field: str, value: str, remedy: str
) -> None:
    body = f'{{"title": "lamp", "{field}": {value}}}'.encode()
    headers = {"Content-Type": "application/json"}
    told = problem(web.send("PUT", f"{items}/v", data=body, headers=headers), 400, field)
    assert told["errors"][0]["remedy"].startswith(remedy)


def test_an_unchanged_item_is_not_sent_twice(web: Web, items: str) -> None:
    web.send("PUT", f"{items}/etag", json=LAMP)
    tag = web.get(f"{items}/etag").headers["ETag"]
    again = web.send("GET", f"{items}/etag", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    web.send("PUT", f"{items}/etag", json={**LAMP, "price": 1})
    changed = web.send("GET", f"{items}/etag", headers={"If-None-Match": tag})
    assert changed.status_code == 200


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"price": "40"}, "price"),
        ({"tittle": "Lamp"}, "tittle"),
        ({"id": "other"}, "id"),
        ({"category": "Lamps"}, "category"),
        ({"title": "a\0b"}, "title"),
        ({"tags": ["x"] * 1_001}, "tags"),
        ({"title": ""}, "title"),
        ({"title": " "}, "title"),
        ({"attributes": {"style": None}}, "attributes.style"),
    ],
)
def test_a_wrong_field_is_refused_by_name(
    web: Web, items: str, body: dict[str, Any], field: str
) -> None:
    problem(web.send("PUT", f"{items}/wrong", json=body), 400, field)
    assert web.get(f"{items}/wrong").status_code == 404


def test_a_body_that_nobody_reads_is_refused(web: Web) -> None:
    problem(web.send("GET", f"/v1/{web.shop}/search", json={"q": "lamp"}), 400, "body")


def test_a_bulk_may_be_a_file_that_begins_with_a_mark_and_holds_no_nul(
    web: Web, items: str
) -> None:
    marked = b"\xef\xbb\xbf" + json.dumps({**LAMP, "id": "marked"}).encode()
    told = bulk(web, items, marked, {**LAMP, "id": "nul", "title": "a\0b"})["lines"]
    assert [line["status"] for line in told] == ["written", "rejected"]
    assert told[1]["errors"][0]["field"] == "title"


def test_an_id_over_the_engines_bound_is_refused(web: Web, items: str) -> None:
    problem(web.send("PUT", f"{items}/{'é' * 300}", json=LAMP), 400, "id")


def test_an_id_that_no_address_holds_is_refused_but_can_be_deleted(web: Web, items: str) -> None:
    """From before it was refused it may be stored."""
    told = bulk(web, items, {**LAMP, "id": "a\nb"}, {"id": "a\nb", "delete": True})["lines"]
    assert [line["status"] for line in told] == ["rejected", "written"]
    assert told[0]["errors"][0]["field"] == "id"
    problem(web.send("PUT", f"{items}/a%09b", json=LAMP), 400, "id")


def test_every_line_of_a_bulk_is_answered(web: Web, items: str) -> None:
    told = bulk(
        web,
        items,
        {**LAMP, "id": "bulk-1"},
        b"",
        b"{not json",
        {**LAMP, "id": "bulk-2", "price": "dear"},
        {**LAMP, "id": "bulk-3"},
        {"id": "lamp/12", "delete": True},
        {"title": "no id"},
    )
    assert [(line["line"], line["status"]) for line in told["lines"]] == [
        (1, "written"),
        (3, "rejected"),
        (4, "rejected"),
        (5, "written"),
        (6, "written"),
        (7, "rejected"),
    ]
    assert (told["written"], told["rejected"]) == (3, 3)
    rejected = [line for line in told["lines"] if line["status"] == "rejected"]
    assert [line["errors"][0]["field"] for line in rejected] == ["line", "price", "id"]
    assert web.get(f"{items}/lamp/12").status_code == 404
    assert web.get(f"{items}/bulk-3").json()["item"]["title"] == "Paper lamp"


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_bulk_of_more_lines_than_are_taken_is_refused(web: Web, items: str, end: bytes) -> None:
    headers = {"Content-Type": "application/x-ndjson"}
    most = b"\n".join([b"{}"] * 10_000)
    problem(web.send("POST", items, data=most + b"\n{}" + end, headers=headers), 413)
    taken = web.send("POST", items, data=most + end, headers=headers).json()
    assert taken["rejected"] == 10_000


def test_a_bulk_of_another_type_is_refused(web: Web, items: str) -> None:
    problem(web.send("POST", items, json=[LAMP]), 415)


def test_things_like_an_item_share_most_of_what_it_is(web: Web) -> None:
    found = web.get(f"/v1/{web.shop}/items/vase/36/similar", size=5).json()["hits"]
    assert len(found) == 5
    assert "vase/36" not in {hit["id"] for hit in found}
    title = "Boho stoneware vase in sage"
    shared = [len(set(hit["item"]["title"].split()) & set(title.split())) for hit in found]
    assert min(shared) >= 3  # of kind (two words), style and colour, beside `in`
