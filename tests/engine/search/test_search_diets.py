"""Searches of a kitchen for who does not eat everything."""

import secrets
from collections.abc import Iterator
from dataclasses import replace

import pytest
from opensearchpy import OpenSearch

from app.intake.target import open_target
from app.lexicon.build import build
from app.search.lexicons import Lexicons
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search
from app.services import Services
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from tests.cleared import clear

pytestmark = pytest.mark.engine

YAML = "name: {name}\nfields: {{id: id, title: title, body: body}}\n"
DISHES = {
    "leek": ("Leek soup", "Leeks, potatoes and butter."),
    "beef": ("Goulash soup", "Beef, onions and paprika."),
    "cod": ("Fisherman's soup", "Cod and garlic."),
    "lamb": ("Roast dinner", "Lamb, slowly roasted."),
    "pork": ("Pork dinner", "Pork with garlic."),
    "nuts": ("Walnut cake", "Walnuts, flour and sugar."),
    "stew": ("Coconut stew", "Coconut milk, peanut butter, eggplant and nutmeg."),
    "mash": ("Mash stew", "Potatoes, coconut milk, and a cup of milk."),
    "rice": ("Rice stew", "Rice, milk, butter beans and soy sauce."),
    "oats": ("Oat stew", "Rice milk with cream of tartar."),
    "tart": ("Tart stew", "Ghee and mayonnaise."),
    "cake": ("Lemon cake", "A nut-free cake: flour, sugar and lemons."),
}


@pytest.fixture
def kitchen(client: OpenSearch, services: Services) -> Iterator[str]:
    name = f"kitchen-{secrets.token_hex(4)}"
    yaml = YAML.format(name=name)
    target = open_target(parse(yaml), yaml, services)
    dishes = [Item(id=one, title=title, body=body) for one, (title, body) in DISHES.items()]
    list(target.write(target.documents(dishes, 1)))
    client.indices.refresh(index=names.alias(name))
    build(name, services)
    services.lexicons.refresh(name)
    yield name
    clear(client, name)


def shown(query: str, kitchen: str, services: Services) -> tuple[Page, set[str]]:
    page = search(kitchen, SearchRequest(q=query, size=10, diversity=0), services)
    return page, {hit.id for hit in page.hits}


def test_a_diet_and_an_allergy_are_kept_to(kitchen: str, services: Services) -> None:
    assert shown("vegetarian soup", kitchen, services)[1].isdisjoint(
        {"beef", "cod", "lamb", "pork"}
    )
    assert "cod" in shown("pescatarian soup", kitchen, services)[1]
    assert "cod" not in shown("soup no garlic", kitchen, services)[1]


def test_what_says_that_it_is_free_of_a_thing_stays(kitchen: str, services: Services) -> None:
    _, ids = shown("nut free cake", kitchen, services)
    assert "cake" in ids
    assert "nuts" not in ids


def test_milk_of_plants_is_no_milk_but_what_follows_rice_in_a_list_is(
    kitchen: str, services: Services
) -> None:
    _, ids = shown("dairy free stew", kitchen, services)
    assert "stew" in ids
    assert ids.isdisjoint({"mash", "rice", "tart"})
    _, ids = shown("egg free stew", kitchen, services)
    assert {"stew", "mash"} <= ids
    assert "tart" not in ids
    assert {"oats", "rice"} <= shown("stew without cream", kitchen, services)[1]


def test_what_is_told_by_two_words_is_found_though_no_title_has_them(
    kitchen: str, services: Services
) -> None:
    assert "rice" not in shown("gluten free stew", kitchen, services)[1]


def test_a_diet_of_more_words_than_the_engine_takes_is_answered(
    kitchen: str, services: Services
) -> None:
    known = services.lexicons.of(kitchen)
    many = {
        one: (*known.covered[one], *(f"{one}{kind}" for kind in range(400)))
        for one in ("meat", "seafood", "egg")
    }
    lexicon = replace(known, covered={**known.covered, **many}).ready()
    lexicons = Lexicons(lambda _catalogue, _stamp: ("many", lexicon))
    lexicons.refresh(kitchen)
    every = replace(services, lexicons=lexicons)
    page, ids = shown("vegan soup", kitchen, every)
    assert not page.degraded
    assert ids.isdisjoint({"beef", "cod", "leek", "tart"})


def test_a_diet_is_kept_to_where_nothing_that_fits_is_called_so(
    kitchen: str, services: Services
) -> None:
    page, ids = shown("vegetarian dinner", kitchen, services)
    assert not any(one.relaxed for one in page.query.constraints)
    assert ids.isdisjoint({"lamb", "pork"})
    page, ids = shown("dinner without garlic and lamb", kitchen, services)
    assert page.query.constraints
    assert all(one.relaxed for one in page.query.constraints)
