"""How the page shows what was read out of a visitor's words."""

import time
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

import pytest
import requests
from opensearchpy import OpenSearch

from app.lexicon.build import build
from app.services import Services
from opensearch import names
from tests.engine.api.conftest import Web
from tests.engine.api.shop import stocked

pytestmark = pytest.mark.engine

LOADED_WITHIN_S = 40  # gunicorn takes a process that is held for a minute for dead
ROW = 'aria-label="Read from your words"'


@pytest.fixture(scope="module")
def reading(web: Web, services: Services, client: OpenSearch) -> Iterator[Web]:
    """The service over a shop whose words it has learned."""
    with stocked(client, services) as name:
        build(name, services)
        made = replace(web, shop=name)
        for process in made.processes:
            with made.alone(process):
                await_words(made)
        yield made


def await_words(web: Web) -> None:
    """Until the process that answers has loaded them."""
    deadline = time.monotonic() + LOADED_WITHIN_S
    while ROW not in look(web, q="sage vase under 60").text:
        assert time.monotonic() < deadline, "the words were not loaded"
        time.sleep(0.1)


def look(web: Web, **parameters: str) -> requests.Response:
    return web.get(f"/{web.shop}", **parameters)


def link(page: requests.Response, label: str) -> str:
    before, found, _ = page.text.partition(f'aria-label="{label}"')
    assert found, label
    return unescape(before.rpartition('href="')[2].partition('"')[0])


def test_a_price_in_the_words_is_a_chip_that_can_be_taken_off_and_put_back(reading: Web) -> None:
    page = look(reading, q="sage vase under 60")
    without = reading.get(link(page, "Do not read: Price up to 60"))
    assert "<s>Price up to 60</s>" in without.text
    again = reading.get(link(without, "Read again: Price up to 60"))
    assert 'aria-label="Do not read: Price up to 60"' in again.text


def test_a_misspelt_word_is_corrected_and_can_be_searched_as_typed(reading: Web) -> None:
    page = look(reading, q="armchiar")
    assert "Showing results for <b>armchair</b>" in page.text
    typed = look(reading, q="armchiar", verbatim="true")
    assert "Searching exactly <b>armchiar</b>" in typed.text


def test_what_nothing_fits_is_left_out_and_said(reading: Web) -> None:
    page = look(reading, q="vase under 2")
    assert "Nothing fits <b>Price up to 2</b>" in page.text
    assert 'class="grid"' in page.text


def test_things_of_another_kind_do_not_hide_that_nothing_fits(reading: Web) -> None:
    page = reading.search(q="vase under 12").json()  # all that is so cheap are armchairs
    assert page["query"]["constraints"][0]["relaxed"]
    assert all("vase" in hit["item"]["title"] for hit in page["hits"][:5])
    assert page["total"]["value"]


def test_what_only_speaks_of_the_thing_does_not_hide_it_either(
    reading: Web, client: OpenSearch
) -> None:
    tray = {"title": "Round tray", "body": "Goes with any vase.", "price": 3.0}
    address = f"/v1/{reading.shop}/items/tray"
    reading.send("PUT", address, json=tray).raise_for_status()
    client.indices.refresh(index=names.alias(reading.shop))
    page = reading.search(q="vase under 12").json()
    reading.send("DELETE", address).raise_for_status()
    assert page["query"]["constraints"][0]["relaxed"]
    assert page["hits"]
    assert all("vase" in hit["item"]["title"] for hit in page["hits"][:5])


@pytest.mark.parametrize(("q", "nearest"), [("vase under 12", 46.0), ("vase over 900", 57.0)])
def test_what_comes_nearest_to_a_price_that_nothing_has_comes_first(
    reading: Web, q: str, nearest: float
) -> None:
    prices = [hit["item"]["price"] for hit in reading.search(q=q, size=12).json()["hits"]]
    assert prices[0] == nearest
    assert set(prices) == {46.0 + more for more in range(12)}


def test_what_must_not_be_holds_where_a_price_is_given_up(reading: Web) -> None:
    page = reading.search(q="vase under 12 not sage", size=8).json()
    assert [one["relaxed"] for one in page["query"]["constraints"] if one["hard"]] == [False, True]
    assert page["hits"]
    assert all("sage" not in hit["item"]["colour"] for hit in page["hits"])


def test_what_is_found_under_narrower_names_is_said(reading: Web) -> None:
    assert "<b>carpets</b> <small>and rug</small>" in look(reading, q="carpets").text
    assert "<small>and" not in look(reading, q="sage vase").text
