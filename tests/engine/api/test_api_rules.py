"""Merchandising rules over HTTP: saved, read, tried, taken back; what is wrong is explained."""

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic
from typing import Any

import pytest
from opensearchpy import OpenSearch

from app.services import Services
from opensearch import names
from opensearch.kept import rules as store
from tests.cleared import forget
from tests.engine.api.conftest import Web
from tests.engine.api.shop import stocked
from tests.engine.api.test_api_search import problem

pytestmark = pytest.mark.engine

FAR = "rug/35"
PATIENCE_S = 20.0
PIN = {"kind": "pin", "when": {"words": ["boho armchair"]}, "items": [{"id": FAR, "at": 2}]}
YAML = {"Content-Type": "application/yaml"}


class Desk:
    """The rules of the shop."""

    def __init__(self, web: Web) -> None:
        self.web, self.address = web, f"/v1/{web.shop}/rules"

    def send(self, method: str, path: str = "", **options: Any) -> Any:
        return self.web.send(method, self.address + path, **options)

    def put(self, name: str, rule: dict[str, Any], **signed: str) -> Any:
        return self.send("PUT", f"/{name}", json=rule, params=signed)

    def names(self) -> list[str]:
        return [one["id"] for one in self.send("GET").json()["rules"]]

    def second(self) -> dict[str, Any]:
        """Of what is found for boho armchairs."""
        found = self.web.search(q="boho armchairs", explain="true").json()["hits"]
        return dict(found[1])


@pytest.fixture(scope="module")
def ruled(web: Web, client: OpenSearch, services: Services) -> Iterator[Web]:
    """The service over a shop of its own: for seconds a rule holds on that is taken away."""
    with stocked(client, services) as name:
        yield replace(web, shop=name)


@pytest.fixture
def desk(ruled: Web, client: OpenSearch) -> Iterator[Desk]:
    yield Desk(ruled)
    forget(client, ruled.shop, names.RULES)


def test_a_rule_is_saved_read_and_taken_away(desk: Desk) -> None:
    made = desk.put("armchairs", PIN, by="ann", why="autumn")
    assert made.status_code == 201
    assert desk.put("armchairs", PIN).status_code == 200
    kept = desk.send("GET", "/armchairs").json()
    assert (kept["version"], kept["rule"]["items"]) == (2, PIN["items"])
    assert desk.send("DELETE", "/armchairs").json()["saved"]["change"] == "delete armchairs"
    assert desk.names() == []
    problem(desk.send("GET", "/armchairs"), 404)
    problem(desk.send("DELETE", "/armchairs"), 404)


def test_the_search_of_the_process_that_saved_follows_at_once_and_the_others_in_seconds(
    desk: Desk,
) -> None:
    first, other = desk.web.processes
    with desk.web.alone(first):
        desk.put("armchairs", PIN)
        assert "pinned to place 2 by the rule armchairs" in desk.second()["why"]
    with desk.web.alone(other):
        end = monotonic() + PATIENCE_S
        while desk.second()["id"] != FAR:
            assert monotonic() < end


def test_a_banner_stands_above_the_results_of_the_page(desk: Desk) -> None:
    sale = {
        "kind": "banner",
        "title": "<b>Vases</b> & more",
        "text": "20 % off",
        "link": "/sale?a=1",
    }
    desk.put("sale", {**sale, "when": {"contains": ["vase"]}})
    end = monotonic() + PATIENCE_S
    while "20 % off" not in (page := desk.web.get(f"/{desk.web.shop}", q="stoneware vase").text):
        assert monotonic() < end  # both processes answer in turn; each looks again within seconds
    assert '<a href="/sale?a=1">&lt;b&gt;Vases&lt;/b&gt; &amp; more</a></b> 20 % off' in page
    assert page.index("20 % off") < page.index('id="grid"')
    assert "20 % off" not in desk.web.get(f"/{desk.web.shop}", q="floor lamp").text


def test_every_save_is_a_version_and_one_can_go_back(desk: Desk) -> None:
    desk.put("one", PIN, by="ann", why="first")
    desk.put("two", {**PIN, "items": [{"id": FAR, "at": 5}]}, by="bob", why="second")
    desk.send("DELETE", "/one", params={"by": "bob", "why": "no more"})
    listed = desk.send("GET", "/versions").json()["versions"]
    assert [(one["version"], one["by"], one["why"], one["count"]) for one in listed] == [
        (3, "bob", "no more", 1), (2, "bob", "second", 2), (1, "ann", "first", 1),
    ]  # fmt: skip
    assert all(one["at"].startswith("20") for one in listed)
    assert [one["id"] for one in desk.send("GET", "/versions/2").json()["rules"]] == ["one", "two"]
    back = desk.send("POST", "/rollback", json={"version": 2, "by": "ann", "why": "too soon"})
    assert back.json()["saved"]["version"] == 4
    assert desk.names() == ["one", "two"]
    problem(desk.send("POST", "/rollback", json={"version": 99}), 404)
    problem(desk.send("GET", "/versions/99"), 404)


@pytest.fixture
def outdated(desk: Desk, client: OpenSearch) -> Desk:
    """With rules that were saved when rules looked otherwise."""
    old = [{"id": name, "kind": "levitate"} for name in ("old", "older")]
    store.save(client, desk.web.shop, 0, old, store.Note("tests", "", ""))
    return desk


def unread(desk: Desk) -> list[str]:
    found: list[str] = desk.send("GET").json()["unread"]
    return found


def test_a_rule_that_cannot_be_read_any_more_is_listed_and_stays(outdated: Desk) -> None:
    assert unread(outdated) == ["old", "older"]
    assert outdated.put("armchairs", PIN).status_code == 201
    assert (outdated.names(), unread(outdated)) == (["armchairs"], ["old", "older"])


def test_it_goes_where_it_is_deleted_put_anew_or_all_are_replaced(outdated: Desk) -> None:
    assert outdated.send("DELETE", "/old").status_code == 200
    assert unread(outdated) == ["older"]
    assert outdated.put("older", PIN).status_code == 200
    assert (outdated.names(), unread(outdated)) == (["older"], [])
    outdated.send("POST", "/rollback", json={"version": 1})
    assert unread(outdated) == ["old", "older"]
    outdated.send("POST", "/import", data="rules: []", headers=YAML)
    assert unread(outdated) == []


def test_what_is_exported_imports_to_the_same(desk: Desk) -> None:
    desk.put("armchairs", PIN)
    desk.put("sage", {"kind": "boost", "filter": ["colour:sage"], "priority": 5})
    when = {"contains": ["vase"], "from": "2026-11-27", "until": "2026-11-30"}
    desk.put("weekend", {"kind": "banner", "title": "Vases: 20 % off – now", "when": when})
    before = desk.send("GET").json()["rules"]
    exported = desk.send("GET", "/export")
    assert exported.headers["Content-Type"].startswith("application/yaml")
    assert desk.send("POST", "/import", data="rules: []", headers=YAML).status_code == 200
    assert desk.names() == []
    taken = desk.send("POST", "/import", data=exported.content, headers=YAML)
    assert taken.json()["saved"]["count"] == 3
    assert desk.send("GET").json()["rules"] == before


def test_an_import_that_merges_keeps_the_others(desk: Desk) -> None:
    desk.put("armchairs", PIN)
    file = "rules: [{id: news, kind: banner, title: News}]"
    desk.send("POST", "/import", data=file, headers=YAML, params={"merge": "true"})
    assert desk.names() == ["armchairs", "news"]


def test_a_preview_shows_both_pages_and_saves_nothing(desk: Desk) -> None:
    tried = desk.send("POST", "/preview", json={"rule": PIN, "q": "boho armchair", "size": 5})
    shown = tried.json()
    before, after = ([hit["id"] for hit in shown[page]["hits"]] for page in ("before", "after"))
    assert shown["holds"] and FAR not in before
    assert after == [before[0], FAR, *before[1:4]]
    assert shown["moves"][0] == {"id": FAR, "after": 2}
    assert "pinned to place 2 by the rule draft" in shown["after"]["hits"][1]["why"]
    assert desk.send("GET").json()["version"] == 0


def test_a_preview_can_look_at_another_day(desk: Desk) -> None:
    later = {**PIN, "when": {**PIN["when"], "from": "2090-01-01", "until": "2090-01-31"}}
    asked = {"rule": later, "q": "boho armchair"}
    assert not desk.send("POST", "/preview", json=asked).json()["holds"]
    asked["at"] = "2090-01-31T23:00:00Z"
    assert desk.send("POST", "/preview", json=asked).json()["holds"]


@pytest.mark.parametrize(
    "at",
    [
        "9999-12-31T23:59:59-12:00",
        "0001-01-01T00:00:00+12:00",
        "9999-12-31T23:59:59.999999Z",
        "soon",
    ],
)
def test_a_day_that_no_rule_can_be_held_to_is_refused(desk: Desk, at: str) -> None:
    asked = {"rule": PIN, "q": "boho armchair", "at": at}
    told = problem(desk.send("POST", "/preview", json=asked), 400, "at")
    assert told["errors"][0]["remedy"].startswith("send a moment")


BAD: list[tuple[dict[str, Any], str]] = [
    ({**PIN, "items": [{"id": "nothing", "at": 1}]}, "items.0.id"),
    ({**PIN, "items": [{"id": FAR, "at": 1}, {"id": "rug/34", "at": 1}]}, "items"),
    ({**PIN, "items": [{"id": FAR, "at": 0}]}, "items.0.at"),
    ({**PIN, "when": {}}, "rule"),
    ({**PIN, "colour": "red"}, "colour"),
    ({"kind": "levitate"}, "kind"),
    ({"when": {"words": ["a"]}}, "kind"),
    ({"kind": "filter", "filter": ["shade:sage"]}, "filter.0"),
    ({"kind": "boost", "filter": ["price:cheap"]}, "filter.0"),
    ({"kind": "boost", "filter": ["colour:sage"], "strength": 2.0}, "strength"),
    ({"kind": "bury"}, "rule"),
    ({"kind": "bury", "items": ["nothing"]}, "items.0"),
    ({"kind": "banner", "title": "x", "when": {"words": ["!?"]}}, "when.words"),
    ({"kind": "banner", "title": "x", "when": {"glob": ["a[b"]}}, "when.glob"),
    ({"kind": "banner", "title": "x", "when": {"from": "soon"}}, "when.from"),
    ({"kind": "banner", "title": "x", "when": {"from": "2026-02", "until": "2026-01"}}, "when"),
    ({"kind": "redirect", "url": "javascript:alert(1)", "when": {"words": ["a"]}}, "url"),
    ({"kind": "synonym", "words": ["sofa"]}, "rule"),
    ({"id": "other", **PIN}, "id"),
]


@pytest.mark.parametrize(("rule", "field"), BAD, ids=[field for _, field in BAD])
def test_a_wrong_rule_is_refused_by_its_field_and_nothing_changes(
    desk: Desk, rule: dict[str, Any], field: str
) -> None:
    told = problem(desk.put("bad", rule), 400)
    assert told["errors"][0]["field"].startswith(field)
    assert all(one["message"] and one["remedy"] for one in told["errors"])
    assert desk.send("GET").json()["version"] == 0


def test_every_bad_field_of_a_rule_is_named_at_once(desk: Desk) -> None:
    told = problem(desk.put("bad", {"kind": "levitate", "priority": -1, "colour": "red"}), 400)
    assert [one["field"] for one in told["errors"]] == ["kind", "priority", "colour"]


def test_two_rules_that_pin_one_place_of_one_search_are_refused(desk: Desk) -> None:
    desk.put("armchairs", PIN)
    other = {**PIN, "items": [{"id": "rug/34", "at": 2}], "when": {"contains": ["armchair"]}}
    told = problem(desk.put("chairs", other), 400, "items")
    assert "place 2" in told["detail"]
    assert desk.put("chairs", {**other, "priority": 1}).status_code == 201


def test_a_file_with_one_wrong_rule_changes_nothing_and_names_it(desk: Desk) -> None:
    desk.put("armchairs", PIN)
    file = "rules:\n- {id: a, kind: banner, title: A}\n- {id: b, kind: bury, filter: ['shade:x']}"
    told = problem(desk.send("POST", "/import", data=file, headers=YAML), 400)
    assert told["errors"][0]["field"] == "rules.1.filter.0"
    for broken in ("rules: [", "- a", "rules: &a [*a]", "rules: {a: b}"):
        problem(desk.send("POST", "/import", data=broken, headers=YAML), 400)
    assert desk.names() == ["armchairs"]


def test_names_that_are_addresses_are_refused(desk: Desk) -> None:
    problem(desk.put("versions", PIN), 400)
    problem(desk.put("Not A Name", PIN), 400)


def test_an_unknown_catalogue_has_no_rules(web: Web) -> None:
    for path in ("rules", "rules/versions", "rules/export", "rules/a"):
        problem(web.get(f"/v1/nowhere/{path}"), 404)
    problem(web.send("PUT", "/v1/nowhere/rules/a", json=PIN), 404)
