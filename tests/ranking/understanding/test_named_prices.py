"""Prices that are called so, and what only stands beside such words."""

from dataclasses import replace

import pytest

from ranking.understanding import understand
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.shops import measuring

SAMPLE = lexicon("sample")


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("budget 500", "price:..500"),
        ("my budget is 2000", "price:..2000"),
        ("with a budget of €500", "price:..500"),
        ("budget: 500 euros", "price:..500"),
        ("price range 300-500", "price:300..500"),
        ("price 300 to 500", "price:300..500"),
        ("price under 500", "price:..500"),
        ("with price below 500", "price:..500"),
        ("from 500", "price:500.."),
        ("from 50 eur", "price:50.."),
    ],
)
def test_a_budget_and_a_range_filter(said: str, bound: str) -> None:
    for text in (f"sofa {said}", f"{said} sofa"):
        query = understand(text, SAMPLE)
        assert ([one.name for one in query.hard], query.text) == ([bound], "sofa")


@pytest.mark.parametrize("said", ["price 500", "priced at 500", "costing €500", "for 500 euros"])
def test_a_price_is_about_as_much(said: str) -> None:
    query = understand(f"sofa {said}", SAMPLE)
    assert ("price:400..600" in [one.name for one in query.soft], query.text) == (True, "sofa")
    assert query.hard == ()


@pytest.mark.parametrize(
    "text",
    ["sofa from 2015", "from 500", "sofa from 7", "price list", "price 500 thread count sheet"],
)
def test_other_numbers_are_none(text: str) -> None:
    query = understand(text, SAMPLE)
    assert (query.hard, query.text) == ((), text)


@pytest.mark.parametrize("said", ["budget 60 cm", "budget 27"])
def test_a_low_budget_may_stand_before_a_size(said: str) -> None:
    query = understand(f"{said} desk", SAMPLE)
    assert query.hard == ()
    assert query.text == f"{said} desk".removeprefix("budget ")
    assert any(one.field == "price" and one.low is None for one in query.soft)


def test_without_prices_they_are_searched() -> None:
    unpriced = replace(measuring("width"), fields={})
    assert understand("lamp budget 500", unpriced).text == "lamp budget 500"
