"""Goldens and sets of judgments, kept with their catalogue through the REST interface."""

from collections.abc import Iterator

import pytest
import requests

from app.evaluation.goldens import stored_goldens
from app.judging.sets import stored
from app.services import Services
from opensearch import names
from ranking.evaluation.goldens import goldens_of
from tests.cleared import forget
from tests.engine.api.conftest import Web

pytestmark = pytest.mark.engine

VASE, LAMP = "vase/36", "lamp/12"
YAML = "application/yaml"


@pytest.fixture(autouse=True)
def nothing_kept(services: Services, shop: str) -> Iterator[None]:
    yield
    forget(services.client, shop, names.PAPERS)


def put(web: Web, text: str, content: str = YAML, **options: str) -> requests.Response:
    return web.send(
        "PUT", f"/v1/{web.shop}/goldens", data=text, headers={"Content-Type": content},
        params=options,
    )  # fmt: skip


def upload(web: Web, name: str, text: str, **options: str) -> requests.Response:
    return web.send(
        "PUT", f"/v1/{web.shop}/judgments/sets/{name}", data=text.encode(), params=options,
        headers={"Content-Type": "text/csv"},
    )  # fmt: skip


def queries(web: Web) -> list[str]:
    return [one["query"] for one in web.get(f"/v1/{web.shop}/goldens").json()["goldens"]]


def test_goldens_are_kept_as_yaml_or_json_and_exported_to_be_taken_in_again(
    web: Web, services: Services
) -> None:
    assert put(web, f"- query: vase\n  item: {VASE}\n  top: 5\n").status_code == 200
    assert stored_goldens(web.shop, services)[0].items == (VASE,)
    again = f'[{{"query": "lamp", "items": ["{LAMP}"], "never": ["{VASE}"]}}]'
    assert put(web, again, "application/json", merge="true").status_code == 200
    assert queries(web) == ["vase", "lamp"]
    exported = web.get(f"/v1/{web.shop}/goldens/export").text
    assert goldens_of(exported, "export") == stored_goldens(web.shop, services)
    assert (
        put(web, exported).json()["goldens"] == web.get(f"/v1/{web.shop}/goldens").json()["goldens"]
    )


def test_a_check_tells_which_goldens_what_ranks_now_breaks(web: Web) -> None:
    put(web, f"- query: black armchair\n  item: {VASE}\n- query: vase\n  never: {[LAMP]}\n")
    found = web.get(f"/v1/{web.shop}/goldens/check").json()
    assert found["goldens"] == 2
    (reason,) = found["broken"]
    assert reason.startswith(f"'black armchair' must show {VASE} in its first 3")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"- query: vase\n  item: {VASE}\n- query: lamp\n  item: gone\n", "'gone', which"),
        ("- query: vase\n- query: lamp\n  item: x\n", "line 1: name an `item`"),
        (f"- query: vase\n  item: {VASE}\n  top: 0\n", "line 1: top"),
        ("query: vase\n", "must be a list"),
        ("- query: [\n", "is not YAML"),
        ("- &a {query: vase, item: x}\n- *a\n", "uses a reference"),
    ],
)
def test_goldens_that_cannot_be_held_to_are_refused_and_change_nothing(
    web: Web, text: str, said: str
) -> None:
    put(web, f"- query: kept\n  item: {VASE}\n")
    refused = put(web, text)
    assert refused.status_code == 400
    assert said in refused.json()["detail"]
    assert queries(web) == ["kept"]


def test_an_export_of_no_goldens_is_taken_in_again(web: Web, services: Services) -> None:
    exported = web.get(f"/v1/{web.shop}/goldens/export").text
    put(web, f"- query: vase\n  item: {VASE}\n")
    for text, content in ((exported, YAML), ("[]", "application/json")):
        assert put(web, text, content).json()["goldens"] == []
        assert stored_goldens(web.shop, services) == ()
    assert web.get(f"/v1/{web.shop}/goldens/check").json()["goldens"] == 0


@pytest.mark.parametrize("address", ["goldens", "goldens/export", "rules", "synonyms"])
def test_a_parameter_that_nothing_takes_is_refused(web: Web, address: str) -> None:
    refused = web.get(f"/v1/{web.shop}/{address}", merge="x")
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["field"] == "merge"


def test_goldens_can_be_taken_away(web: Web) -> None:
    put(web, f"- query: vase\n  item: {VASE}\n")
    assert web.send("DELETE", f"/v1/{web.shop}/goldens").status_code == 200
    assert queries(web) == []


def test_a_set_of_judgments_is_kept_listed_shown_and_taken_away(
    web: Web, services: Services
) -> None:
    text = f"query,docid,rating\nvase,{VASE},3\nvase,{LAMP},0\n"
    kept = upload(web, "spring", text).json()
    assert (kept["count"], kept["queries"]) == (2, 1)
    (listed,) = web.get(f"/v1/{web.shop}/judgments/sets").json()["sets"]
    assert (listed["name"], listed["count"]) == ("spring", 2)
    assert web.get(f"/v1/{web.shop}/judgments/sets/spring").text == text
    assert stored(web.shop, "spring", services).ratings == {"vase": {VASE: 3, LAMP: 0}}
    address = f"/v1/{web.shop}/judgments/sets/spring"
    assert web.send("DELETE", address).status_code == 200
    assert web.send("DELETE", address).status_code == 404
    assert web.get(address).status_code == 404


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (f"vase,{VASE},101", "row 2: rating '101'"),
        (f"vase,{VASE},-1", "row 2: rating '-1'"),
        (f"vase,{VASE},good", "row 2: rating 'good' is not a number"),
        ("vase,gone,2", "row 2: the catalogue"),
        (f"vase,{VASE},2\nvase,{VASE},1", "row 3: 'vase/36' for 'vase' was rated 2 in row 2"),
        (f",{VASE},2", "row 2: the query is empty"),
        ("", "holds no judgments"),
    ],
)
def test_judgments_that_cannot_be_used_are_refused_naming_the_row(
    web: Web, rows: str, said: str
) -> None:
    refused = upload(web, "spring", f"query,docid,rating\n{rows}\n")
    assert refused.status_code == 400
    assert f"spring, {said}" in refused.json()["detail"].replace("spring holds", "spring, holds")
    assert web.get(f"/v1/{web.shop}/judgments/sets").json()["sets"] == []


def test_rows_of_unknown_items_may_be_left_out(web: Web, services: Services) -> None:
    text = f"query,docid,rating\nvase,{VASE},3\nvase,gone,3\n"
    assert upload(web, "spring", text, skip_unknown="true").json()["count"] == 1
    assert stored(web.shop, "spring", services).ratings == {"vase": {VASE: 3}}


def test_a_set_cannot_be_called_as_what_judges_said_is(web: Web) -> None:
    refused = upload(web, "collected", f"query,docid,rating\nvase,{VASE},3\n")
    assert refused.status_code == 400
    assert "stands for what judges said" in refused.json()["detail"]


def test_training_says_what_it_can_be_told(web: Web) -> None:
    body = {"catalogue": web.shop, "judgments": "No Such"}
    refused = web.send("POST", "/v1/tasks/train", json=body)
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["field"] == "judgments"
