"""A sum of money that no bound is said of."""

from dataclasses import replace

import pytest

from ranking.understanding import understand
from tests.ranking.understanding.shops import measuring

SHOP = measuring("width")


@pytest.mark.parametrize(
    "said", ["50€", "50 €", "$50", "50 euros", "50 euro", "fifty dollars", "£50", "EUR 50"]
)
def test_a_sum_of_money_is_about_what_it_may_cost(said: str) -> None:
    for text in (f"lamp {said}", f"{said} lamp"):
        query = understand(text, SHOP)
        assert ([one.name for one in query.soft], query.text) == (["price:40..60"], "lamp")
        assert query.hard == ()


@pytest.mark.parametrize(
    "text", ["lamp 5000 €", "lamp 50 pounds", "two pounds potatoes", "lamp 50", "euro plug"]
)
def test_what_nothing_costs_or_may_be_a_weight_is_left_alone(text: str) -> None:
    query = understand(text, SHOP)
    assert (query.constraints, query.text) == ((), text)


def test_a_bound_is_a_bound() -> None:
    query = understand("lamp under 50€", SHOP)
    assert [one.name for one in query.constraints] == ["price:..50"]


def test_without_prices_it_is_searched() -> None:
    assert understand("lamp 50€", replace(SHOP, fields={})).text == "lamp 50€"
