"""What surrounds the search: health, metrics, events, suggestions, catalogues, tasks, faults."""

import secrets
import time
from dataclasses import replace
from pathlib import Path

import pytest
import requests
from flask.testing import FlaskClient
from opensearchpy import OpenSearch

from app import create_app
from app.api.health import WARM, warm
from app.search.lexicons import Lexicons
from app.services import Services, build
from app.settings import Settings
from opensearch import names
from opensearch.indexing.building.lease import take
from opensearch.kept import lexicons
from ranking.lexicon.lexicon import EMPTY, Lexicon
from tests.cleared import clear
from tests.engine.api.conftest import Web
from tests.engine.api.shop import YAML, stock
from tests.engine.api.test_api_search import problem

pytestmark = pytest.mark.engine
NOBODY = "http://127.0.0.1:9"  # the discard port: nothing listens there


@pytest.fixture
def without_engine(tmp_path: Path) -> FlaskClient:
    return create_app(build(Settings(opensearch_url=NOBODY, home=tmp_path))).test_client()


def test_a_process_that_runs_says_so_and_a_service_that_can_search_too(web: Web) -> None:
    assert web.get("/healthz").json()["status"] == "ok"
    ready = web.get("/readyz")
    assert (ready.status_code, ready.json()["engine"]) == (200, "ok")


def test_the_first_search_is_read_by_the_lexicon(shop: str, services: Services) -> None:
    def slow(name: str, stamp: str | None) -> tuple[str, Lexicon]:
        time.sleep(0.5)  # longer than a search waits for it
        return "1", EMPTY

    slowly = replace(services, lexicons=Lexicons(slow))
    with create_app(slowly).app_context():
        warm()
    names = services.catalogues.names()[:WARM]
    assert not any(slowly.lexicons.pending(name) for name in names)


def test_without_an_engine_it_lives_but_is_not_ready(without_engine: FlaskClient) -> None:
    assert without_engine.get("/healthz").status_code == 200
    ready = without_engine.get("/readyz")
    assert (ready.status_code, ready.get_json()["engine"]) == (503, "down")


@pytest.mark.parametrize("path", ["/v1/shop/search?q=x", "/v1/shop/items/1", "/v1/catalogues"])
def test_without_an_engine_one_is_told_when_to_come_back(
    without_engine: FlaskClient, path: str
) -> None:
    reply = without_engine.get(path)
    assert (reply.status_code, reply.mimetype) == (503, "application/problem+json")
    assert int(reply.headers["Retry-After"]) > 0


def test_a_fault_of_ours_is_told_without_its_trace(
    services: Services, shop: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken = create_app(replace(services, items=None)).test_client()  # type: ignore[arg-type]
    headers = {"X-Request-Id": "seen-by-the-client"}
    reply = broken.get(f"/v1/{shop}/search?q=lamp", headers=headers)
    assert reply.status_code == 500
    assert reply.get_json()["request_id"] == "seen-by-the-client"
    assert "Traceback" not in reply.text
    assert "NoneType" not in reply.text
    assert "seen-by-the-client" in caplog.text
    assert "NoneType" in caplog.text


def test_searches_are_counted_by_stage_over_all_workers(web: Web) -> None:
    for _ in range(4):
        web.search(q="sage vase")
    told = web.get("/metrics").text
    assert 'pinwheel_search_stage_seconds_count{stage="retrieve"}' in told
    assert 'route="/v1/<catalogue>/search"' in told


def test_events_are_stored_as_ubi_says(web: Web, client: OpenSearch) -> None:
    query = secrets.token_hex(8)
    thing = {"object": {"object_id": "lamp/12"}, "position": {"ordinal": 3}}
    event = {"action_name": "click", "query_id": query, "event_attributes": thing}
    reply = web.send("POST", f"/v1/{web.shop}/events", json={"events": [event]})
    assert reply.json()["stored"] == 1
    client.indices.refresh(index=names.EVENTS)
    found = client.search(index=names.EVENTS, body={"query": {"term": {"query_id": query}}})
    (hit,) = found["hits"]["hits"]
    assert hit["_source"]["catalogue"] == web.shop
    assert hit["_source"]["event_attributes"] == thing
    assert hit["_source"]["timestamp"].endswith("+00:00")


def test_an_event_without_an_action_is_refused(web: Web) -> None:
    reply = web.send("POST", f"/v1/{web.shop}/events", json={"events": [{"query_id": "1"}]})
    problem(reply, 400, "events.0.action_name")


def test_suggestions_begin_as_one_types(web: Web) -> None:
    found = web.get(f"/v1/{web.shop}/suggest", q="stonew", size=3).json()["suggestions"]
    assert len(found) == 3
    assert all("stoneware" in each["text"] for each in found)
    first = web.get(f"/v1/{web.shop}/suggest", q="vas").json()["suggestions"][0]
    assert first == {"text": "Vases", "kind": "category", "count": 12}
    assert web.get(f"/v1/{web.shop}/suggest", q="?!").json()["suggestions"] == []


def test_a_catalogue_is_saved_from_its_file_and_listed(web: Web, services: Services) -> None:
    name = f"api-{secrets.token_hex(4)}"
    address, yaml = f"/v1/catalogues/{name}", YAML.format(name=name)
    headers = {"Content-Type": "application/yaml"}
    try:
        assert web.send("PUT", address, data=yaml, headers=headers).status_code == 201
        assert web.send("PUT", address, data=yaml, headers=headers).status_code == 200
        assert name in {each["name"] for each in web.get("/v1/catalogues").json()["catalogues"]}
        assert problem(web.get(f"/v1/{name}/search", q="x"), 404)["type"].endswith(
            "empty-catalogue"
        )
    finally:
        clear(services.client, name)


def test_a_catalogue_is_deleted_and_its_searches_name_those_there_are(
    web: Web, services: Services
) -> None:
    name = f"gone-{secrets.token_hex(4)}"
    stock(name, services)
    with take(services.client, name) as lease:
        assert web.send("DELETE", f"/v1/catalogues/{name}").status_code == 409
        lease.release()
    for process in web.processes:
        with web.alone(process):
            assert web.get(f"/v1/{name}/search").status_code == 200
    gone = web.send("DELETE", f"/v1/catalogues/{name}")
    assert (gone.status_code, gone.json()["deleted"]) == (200, name)
    for process in web.processes:
        with web.alone(process):
            later = web.get(f"/v1/{name}/search")
            assert (later.status_code, web.shop in later.json()["detail"]) == (404, True)
    assert web.send("DELETE", f"/v1/catalogues/{name}").status_code == 404


KEPT_BESIDE = ("rules", "synonyms", "goldens", "judgments", "judgments/queries", "judgments/sets")


def test_nothing_is_kept_of_a_catalogue_that_another_process_deleted(
    web: Web, services: Services
) -> None:
    name, (one, other) = f"gone-{secrets.token_hex(4)}", web.processes
    stock(name, services)
    with web.alone(other):
        assert web.get(f"/v1/{name}/search").status_code == 200
    with web.alone(one):
        assert web.send("DELETE", f"/v1/catalogues/{name}").status_code == 200
    with web.alone(other):
        assert web.get(f"/judge/{name}").status_code == 404
        assert {web.get(f"/v1/{name}/{kept}").status_code for kept in KEPT_BESIDE} == {404}
        text = {"data": "sofa, couch", "headers": {"Content-Type": "text/plain"}}
        assert web.send("PUT", f"/v1/{name}/synonyms", **text).status_code == 404
        assert web.send("POST", "/v1/tasks/refine", json={"catalogue": name}).status_code == 404
    assert lexicons.synonyms(services.client, name) == ""


def test_a_faulty_catalogue_is_refused_with_the_line_of_each_fault(web: Web) -> None:
    headers = {"Content-Type": "application/yaml"}
    yaml = "name: api-x\nfields:\n  sku: id\n  name: titel\n"
    reply = web.send("PUT", "/v1/catalogues/api-x", data=yaml, headers=headers)
    messages = [error["message"] for error in problem(reply, 400)["errors"]]
    assert any(message.startswith("line 4: unknown role") for message in messages)


def test_a_catalogue_of_an_encoder_that_is_not_there_is_refused(web: Web) -> None:
    headers = {"Content-Type": "application/yaml"}
    yaml = YAML.format(name="api-x") + "encoder: nope\n"
    reply = web.send("PUT", "/v1/catalogues/api-x", data=yaml, headers=headers)
    (error,) = problem(reply, 400)["errors"]
    assert "no encoder is called 'nope'; there are minilm" in error["message"]


@pytest.mark.parametrize("half", ["\\ud83d", "\\U0000d83d"])
def test_half_a_character_is_refused(web: Web, half: str) -> None:
    headers = {"Content-Type": "application/yaml"}
    yaml = f'name: api-x\nlabel: "{half}"\nfields:\n  sku: id\n  name: title\n'
    problem(web.send("PUT", "/v1/catalogues/api-x", data=yaml, headers=headers), 400, "body")


def test_a_task_is_started_once_and_asked_after(web: Web) -> None:
    asked = {"catalogue": web.shop}
    started = web.send("POST", "/v1/tasks/refine", json=asked)
    assert started.status_code == 202
    again = web.send("POST", "/v1/tasks/refine", json=asked)
    assert again.json()["id"] == started.json()["id"]
    task = web.get(started.headers["Location"]).json()
    assert (task["name"], task["arguments"]) == ("refine", asked)
    assert task["id"] in {each["id"] for each in web.get("/v1/tasks").json()["tasks"]}


def test_a_second_task_that_differs_is_refused_by_the_first_ones_id(web: Web) -> None:
    asked = {"catalogue": web.shop}
    first = web.send("POST", "/v1/tasks/reindex", json=asked).json()["id"]
    told = problem(web.send("POST", "/v1/tasks/reindex", json={**asked, "rollback": True}), 409)
    assert first in told["detail"]
    assert "wait for its end" in told["detail"]


def test_an_unknown_task_lists_those_there_are(web: Web) -> None:
    reply = web.send("POST", "/v1/tasks/polish", json={"catalogue": web.shop})
    assert "reindex" in problem(reply, 404)["detail"]


@pytest.mark.parametrize("kind", ["reindex", "import", "refine", "lexicon", "train"])
def test_no_task_is_started_for_a_catalogue_that_is_not_there(web: Web, kind: str) -> None:
    before = web.get("/v1/tasks").json()["tasks"]
    more = {"source": "feed.jsonl"} if kind == "import" else {}
    reply = web.send("POST", f"/v1/tasks/{kind}", json={"catalogue": "nowhere", **more})
    assert web.shop in problem(reply, 404, "catalogue")["detail"]
    assert web.get("/v1/tasks").json()["tasks"] == before


def test_the_documentation_needs_nothing_from_elsewhere(web: Web) -> None:
    page = requests.get(f"{web.url}/docs", timeout=10)
    assert page.status_code == 200
    assert "//" not in page.text.replace("// ", "")
    script = web.get("/docs/swagger/js/swagger-ui-bundle.js")
    assert script.status_code == 200
