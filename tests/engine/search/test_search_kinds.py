"""Searches of a shop whose words were read: the thing asked for comes first."""

import secrets
from collections.abc import Iterator

import pytest
from opensearchpy import OpenSearch

from app.intake.target import open_target
from app.lexicon.build import build
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from tests.cleared import clear

pytestmark = pytest.mark.engine

YAML = "name: {name}\nfields: {{id: id, title: title, body: body, sort: category}}\n"
STYLES = ("oak", "walnut", "ash", "pine", "teak")


def goods() -> Iterator[Item]:
    """Desks that praise their lamp, and lamps that say little."""
    for style in STYLES:
        yield Item(id=f"desk-{style}", title=f"{style} lamp desk", category=("Desks",),
                   body=f"A {style} lamp desk. Room for a lamp, with a lamp shelf.")  # fmt: skip
        yield Item(id=f"lamp-{style}", title=f"{style} lamp", category=("Lamps",),
                   body="Light for reading, writing and the rest of the night.")  # fmt: skip


@pytest.fixture
def shop(client: OpenSearch, services: Services) -> Iterator[str]:
    name = f"kinds-{secrets.token_hex(4)}"
    yaml = YAML.format(name=name)
    target = open_target(parse(yaml), yaml, services)
    list(target.write(target.documents(list(goods()), 1)))
    client.indices.refresh(index=names.alias(name))
    yield name
    clear(client, name)


def first(shop: str, services: Services, query: str) -> list[str]:
    page = search(shop, SearchRequest(q=query, size=5, diversity=0), services)
    assert page.degraded == []
    return [hit.id.split("-")[0] for hit in page.hits]


def test_once_kinds_are_read_lamps_come_before_desks_for_lamps(
    shop: str, services: Services
) -> None:
    build(shop, services)
    assert services.lexicons.refresh(shop).shelf is not None
    assert first(shop, services, "lamp") == ["lamp"] * 5
    assert first(shop, services, "desk for a lamp") == ["desk"] * 5


def test_until_they_are_read_a_search_answers_without(shop: str, services: Services) -> None:
    assert services.lexicons.refresh(shop).shelf is None
    assert len(first(shop, services, "lamp")) == 5


def test_desks_answer_who_asks_for_tables(shop: str, services: Services) -> None:
    build(shop, services)
    services.lexicons.refresh(shop)
    page = search(shop, SearchRequest(q="tables", size=5, explain=True), services)
    assert "desk" in page.query.narrower
    assert {hit.id.split("-")[0] for hit in page.hits} == {"desk"}
    assert page.total.value == len(STYLES)
    hit = page.hits[0]
    assert hit.why and any("a kind of what" in one for one in hit.why)


def test_a_lantern_is_a_lamp_where_the_shop_has_no_word_for_it(
    shop: str, services: Services
) -> None:
    assert first(shop, services, "oak lantern") != ["lamp"] * 5
    build(shop, services)
    services.lexicons.refresh(shop)
    page = search(shop, SearchRequest(q="lantern", size=5), services)
    assert page.query.narrower == ["lamp"]
    assert [hit.id.split("-")[0] for hit in page.hits] == ["lamp"] * 5


def test_without_tables_is_without_desks(shop: str, services: Services) -> None:
    build(shop, services)
    services.lexicons.refresh(shop)
    page = search(shop, SearchRequest(q="walnut without tables", size=20), services)
    assert page.hits and not any(hit.id.startswith("desk") for hit in page.hits)
