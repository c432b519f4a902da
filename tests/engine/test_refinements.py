"""Refinements made and served on the real engine, by the real search."""

import json
import secrets
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from opensearchpy import OpenSearch

from app.encoders import Encoders
from app.intake.importing import Options, import_source
from app.intake.sources import open_source
from app.intake.target import open_target
from app.refine.budget import Budget
from app.refine.refine import refine
from app.search.page import RefinementView
from app.search.request import ExactRequest, SearchRequest
from app.search.search import search
from app.search.unrecorded import unrecorded
from app.services import Services, build
from app.settings import Settings
from opensearch import names
from opensearch.catalogue.loading import parse
from opensearch.kept import refinements
from opensearch.kept.refinements import Refined, Stored
from ranking.refinements.selection import Bounds, jaccard
from tests.app.intake.letters import Letters
from tests.cleared import clear, forget

pytestmark = pytest.mark.engine

YAML = """
name: {name}
refinement_minimum: 5
defaults: {{currency: EUR}}
fields:
  id: id
  title: title
  category: category
  colour: colour
  brand: brand
  price: price
  image: image
  material: {{role: attribute}}
"""
KINDS = ("floor lamp", "desk lamp", "wall lamp", "sofa", "armchair", "coffee table")
COLOURS = ("green", "black", "white", "blue", "red")
MATERIALS = ("walnut", "oak", "brass", "linen", "glass", "steel", "marble")
BRANDS = ("Halden", "Ostra", "Vinter")


def items() -> Iterator[dict[str, object]]:
    for number in range(420):
        kind, colour = KINDS[number % 6], COLOURS[number % 5]
        material = MATERIALS[number % 7]
        yield {
            "id": str(number),
            "title": f"{material.title()} {kind} {colour}",
            "category": kind.split()[-1].title(),
            "colour": colour,
            "brand": BRANDS[number % 3],
            "price": 20 + number,
            "material": material,
            "image": f"https://example.org/{number}.jpg",
        }


@pytest.fixture(scope="module")
def services(engine: list[str], tmp_path_factory: pytest.TempPathFactory) -> Services:
    home = tmp_path_factory.mktemp("home")
    letters = Letters()
    own = Settings(opensearch_url=",".join(engine), redis_url=None, home=home)
    return replace(build(own), encoders=Encoders(lambda _name: letters))


@pytest.fixture(scope="module")
def shop(services: Services, client: OpenSearch) -> Iterator[str]:
    """A shop with refinements."""
    name = f"test-{secrets.token_hex(4)}"
    yaml, home = YAML.format(name=name), services.settings.home
    source = home / "items.jsonl"
    source.write_text("\n".join(json.dumps(item) for item in items()))
    target = open_target(parse(yaml), yaml, services)
    import_source(open_source(source), parse(yaml), target, Options(home))
    client.indices.refresh(index=names.alias(name))
    refine(name, services)
    services.refinements.refresh(name)
    yield name
    clear(client, name)


def served(shop: str, services: Services, q: str) -> list[RefinementView]:
    return search(shop, SearchRequest(q=q), services).refinements


def test_a_broad_query_gets_refinements_that_hold_enough_and_differ(
    shop: str, services: Services
) -> None:
    offered = served(shop, services, "lamp")
    assert len(offered) >= 4
    pages = []
    for one in offered:
        page = search(shop, SearchRequest(q=one.query, filter=one.filter), services)
        assert page.total.value == one.count >= 5
        assert one.image
        pages.append([hit.id for hit in page.hits])
    overlaps = [jaccard(a, b) for at, a in enumerate(pages) for b in pages[:at]]
    assert max(overlaps) <= Bounds(5).most_overlap


def test_refinements_are_of_several_kinds_and_read_well(shop: str, services: Services) -> None:
    offered = {one.label: one for one in served(shop, services, "lamps")}
    assert any(label.startswith("under €") for label in offered)
    assert {"floor lamp", "desk lamp", "wall lamp"} & set(offered)
    assert set(COLOURS) & set(offered) and set(MATERIALS) & set(offered)
    assert all(label == label.strip() and len(label) < 33 for label in offered)


def test_what_is_judged_and_stored_is_no_capped_count(
    shop: str, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opensearch.retrieval.searches.COUNTED_UP_TO", 30)
    assert search(shop, SearchRequest(q="lamp"), services).total.relation == "gte"
    refine(shop, services)
    kept = refinements.of(services.client, shop)["lamp"]
    assert max(one["count"] for one in kept) > 30
    for one in kept:
        asked = ExactRequest(q=one["query"], filter=one["filter"])
        assert search(shop, asked, services).total.value == one["count"]


def query_logs() -> set[threading.Thread]:
    return {one for one in threading.enumerate() if one.name == "query-log"}


def test_trying_leaves_nothing_behind_and_misses_nothing(shop: str, services: Services) -> None:
    before = query_logs()
    page = search(shop, SearchRequest(q="lamp"), unrecorded(services))
    assert not query_logs() - before
    assert page.cursor and page.degraded == [] and page.refinements == []


def test_singular_and_plural_share_them_and_a_narrow_query_has_none(
    shop: str, services: Services
) -> None:
    assert served(shop, services, "Lamps") == served(shop, services, "lamp")
    assert served(shop, services, "walnut floor lamp green halden") == []


def test_the_budget_bounds_the_work_and_progress_is_told(shop: str, services: Services) -> None:
    told: list[tuple[int, int]] = []
    report = refine(shop, services, Budget(30), lambda done, total: told.append((done, total)))
    assert not report.complete and report.searches <= 31
    assert report.queries >= 1
    assert [done for done, _ in told] == list(range(len(told)))
    refine(shop, services)


def stored(label: str) -> Refined:
    one = Stored(kind="tags", label=label, query="a", filter=[], count=20, image=None)
    return Refined(query="a", total=100, refinements=[one])


def labels(client: OpenSearch, catalogue: str) -> dict[str, list[str]]:
    served = refinements.of(client, catalogue)
    return {query: [one["label"] for one in found] for query, found in served.items()}


def test_a_catalogue_s_refinements_are_replaced_whole(
    client: OpenSearch, catalogue_name: str
) -> None:
    refinements.replace(client, catalogue_name, [stored("old"), {**stored("x"), "query": "b"}])
    refinements.replace(client, catalogue_name, [stored("new")])
    assert labels(client, catalogue_name) == {"a": ["new"]}
    everything = {"query": {"term": {"catalogue": catalogue_name}}}
    left = client.count(index=names.REFINEMENTS, body=everything)["count"]
    assert left == 2  # the pointer, and one query
    forget(client, catalogue_name, names.REFINEMENTS)
    assert client.count(index=names.REFINEMENTS, body=everything)["count"] == 0


def test_a_failed_replacement_leaves_the_old_ones(client: OpenSearch, catalogue_name: str) -> None:
    refinements.replace(client, catalogue_name, [stored("old")])
    broken = {**stored("new"), "unknown": 1}
    with pytest.raises(RuntimeError, match="not taken"):
        refinements.replace(client, catalogue_name, [broken])  # type: ignore[list-item]
    assert labels(client, catalogue_name) == {"a": ["old"]}
    forget(client, catalogue_name, names.REFINEMENTS)
