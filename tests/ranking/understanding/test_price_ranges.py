"""Two numbers that are prices though nothing says so."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.shops import PRICE, museum

PRICES = Numbers({float(price): 2 for price in range(5, 3000, 5)}, (5.0, 100.0, 2995.0))
SHOP = Lexicon(
    items=1000,
    fields={"price": PRICE},
    numbers={"price": PRICES},
    categories={"Laptops": 500, "Camera lenses": 50},
)


def bounds(text: str, known: Lexicon = SHOP) -> tuple[list[str], str]:
    query = understand(text, known)
    return [one.name for one in query.hard], query.text


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("laptop 500-800", "price:500..800"),
        ("500-800 laptop", "price:500..800"),
        ("laptop 500 - 800", "price:500..800"),
        ("laptop 20 to 40", "price:20..40"),
        ("laptop 499-799", "price:499..799"),
        ("laptop 19.99-49.99", "price:19.99..49.99"),
        ("laptop 1,000-1,500", "price:1000..1500"),
    ],
)
def test_a_range_at_an_end_beside_a_thing_is_a_price(text: str, bound: str) -> None:
    assert bounds(text) == ([bound], "laptop")


@pytest.mark.parametrize(
    "text",
    [
        "500-800",
        "laptop 1280-800",
        "laptop 5-15",
        "laptop 20-25",
        "laptop 38-52",
        "laptop 15-3000",
        "laptop 2015-2025",
        "laptop 500-800 silver",
        "laptop 500-800-90",
        "laptop xps-500-800",
        "series 500-800",
        "lens 70-200",
        "500-800 mm laptop",
        "laptop 5000-8000",
        "laptop 100-240",
        "laptop 110 - 220",
    ],
)
def test_a_range_of_something_else_is_no_price(text: str) -> None:
    assert bounds(text) == ([], text)


def test_a_measure_that_fits_as_well_leaves_it_open() -> None:
    width = FieldInfo("width", Part.NUMBER, "Width", "cm")
    wide = Numbers({float(at): 2 for at in range(10, 310, 10)}, (10.0, 300.0), beside={"laptop": 1})
    known = replace(SHOP, fields={"price": PRICE, "width": width},
                    numbers={"price": PRICES, "width": wide})  # fmt: skip
    assert bounds("laptop 200-300", known) == ([], "laptop 200-300")
    assert bounds("laptop 500-800", known) == (["price:500..800"], "laptop")


def test_it_is_told_by_the_prices_of_the_category() -> None:
    dear = replace(PRICES, by_category={"Laptops": (500.0, 900.0, 2000.0)})
    known = replace(SHOP, numbers={"price": dear}, kinds={"laptop": {"Laptops": 1.0}})
    assert bounds("laptop 20-40", known) == ([], "laptop 20-40")
    assert bounds("laptop 800-1000", known) == (["price:800..1000"], "laptop")


def test_without_prices_or_with_years_it_is_none() -> None:
    assert bounds("laptop 500-800", replace(SHOP, fields={})) == ([], "laptop 500-800")
    dealer = replace(museum(PRICE), categories={"Vases": 9})
    assert bounds("vase 1750-1800", dealer) == (["year:1750..1800"], "vase")


def test_a_sofa_is_no_five_metres_wide() -> None:
    assert bounds("sofa 500-800", lexicon("sample")) == (["price:500..800"], "sofa")
    assert bounds("rug 200-300", lexicon("sample")) == ([], "rug 200-300")
