"""Bare numbers in letters or thousands: which of them are prices."""

from dataclasses import replace

import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.spreads import prices_of_kinds
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from ranking.understanding.numerals import in_figures
from tests.ranking.encoding import encode
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.shops import PRICE, SPREAD, measuring


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("seven", 7),
        ("twenty-five", 25),
        ("a hundred", 100),
        ("two hundred and fifty", 250),
        ("twelve hundred", 1200),
        ("a grand", 1000),
        ("one thousand two hundred and five", 1205),
        ("two hundred thousand", 200_000),
    ],
)
def test_a_number_in_letters(said: str, number: float) -> None:
    assert in_figures(said) == number


@pytest.mark.parametrize(
    "text",
    [
        "over one shoulder bag",
        "under two lamps",
        "between two chairs",
        "desk under 10k ohm",
        "desk over 5k pages",
        "bulb under 3000k",
        "print about one hundred steps",
        "desk 1k-2k",
        "set of six or more",
    ],
)
def test_a_number_of_something_else_is_no_price(text: str) -> None:
    query = understand(text, lexicon("sample"))
    assert (query.hard, query.text) == ((), text)


def test_a_price_may_stand_before_the_thing() -> None:
    query = understand("under 1k sofa", lexicon("sample"))
    assert ([one.name for one in query.hard], query.text) == (["price:..1000"], "sofa")


def test_a_thing_may_be_known_by_titles_alone() -> None:
    headsets = [Described(id=name, title=f"{name} headset") for name in ("Ada", "Ben", "Cleo")]
    known = replace(lexicon("sample"), shelf=read_items(headsets, encode))
    assert understand("under 1k headset", lexicon("sample")).hard == ()
    assert [one.name for one in understand("under 1k headset", known).hard] == ["price:..1000"]


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.parametrize("text", ["at least 4k monitor", "up to 4k", "monitor between 2k and 4k"])
def test_4k_is_a_resolution_where_things_have_one(text: str) -> None:
    assert understand(text, lexicon("icecat")).hard == ()
    priced = understand("5k monitor under 1k", lexicon("icecat"))
    assert ([one.name for one in priced.hard], priced.text) == (["price:..1000"], "5k monitor")


def test_a_numeral_is_never_a_slip() -> None:
    assert understand("sofa under fourty", lexicon("sample")).corrected is None


def test_numbers_in_letters_have_units_too() -> None:
    desk = understand("desk two metres wide", measuring("width"))
    assert [one.name for one in desk.soft] == ["width:200"]
    assert understand("desk two wide", measuring("width")).constraints == ()


@pytest.mark.parametrize(
    "text",
    ["around 8 ports hub", "at least 8 port hub", "more than 24 ports hub",
     "more than 4 big ports", "up to 2 desks"],
)  # fmt: skip
def test_a_number_of_what_the_shop_does_not_sell_or_of_a_few_is_no_price(text: str) -> None:
    query = understand(text, lexicon("sample"))
    assert (query.hard, query.text) == ((), text)


def _printers(*titles: str, price: float) -> Lexicon:
    items = [Described(title, title, price=price + at) for at, title in enumerate(titles)]
    shelf = read_items(items, encode)
    prices = Numbers({price: 9}, (price, price + 9), by_kind=prices_of_kinds(items, shelf))
    return Lexicon(items=9, fields={"price": PRICE}, numbers={"price": prices}, shelf=shelf)


def test_a_number_of_what_the_thing_that_is_asked_for_has_is_no_price() -> None:
    titles = (f"{brand} {kind} {at}" for kind in ("printer", "page") for brand in ("Acme", "Bolt")
              for at in range(9))  # fmt: skip
    shop = _printers(*titles, price=10)
    assert understand("printer under 100 pages", shop).hard == ()
    assert [one.name for one in understand("under 100 pages", shop).hard] == ["price:..100"]


def test_a_number_far_below_every_price_of_the_kind_is_of_a_series_or_counts() -> None:
    shop = _printers(*(f"Acme phone {at}" for at in range(9)), price=200)
    for text in ("phone under 6", "phone at least 2 usb"):
        assert (understand(text, shop).hard, understand(text, shop).text) == ((), text)
    for text in ("phone under 60", "phone under 150 usb", "phone under $6"):
        assert [one.field for one in understand(text, shop).hard] == ["price"]


def test_what_is_counted_is_a_number_of_the_catalogues() -> None:
    seats = FieldInfo("seats", Part.NUMBER, "Number of seats")
    shop = Lexicon(items=9, fields={"price": PRICE, "seats": seats},
                   numbers=dict.fromkeys(("price", "seats"), SPREAD))  # fmt: skip
    query = understand("sofa with at least 6 seats", shop)
    assert ([one.name for one in query.hard], query.text) == (["seats:6.."], "sofa")
    assert [one.name for one in understand("seats under 60", shop).hard] == ["price:..60"]


@pytest.mark.parametrize("said", ["over 4 stars", "rated over 4", "4+ rating", "4 stars and up"])
def test_stars_are_ratings_where_there_are_any(said: str) -> None:
    query = understand(f"sofa {said}", lexicon("sample"))
    assert ([one.name for one in query.hard], query.text) == (["rating:4.."], "sofa")
    assert understand("desk over 4 stars", measuring("width")).hard == ()


def test_ratings_up_to_a_hundred_are_no_stars() -> None:
    rating = FieldInfo("rating", Part.RATING, "Rating", "stars")
    shop = Lexicon(items=9, fields={"rating": rating}, numbers={"rating": SPREAD})
    assert understand("desk over 4 stars", shop).hard == ()
    assert [one.name for one in understand("desk rated over 80", shop).hard] == ["rating:80.."]


@pytest.mark.parametrize("text", ["under 500 sofas", "under 50 blue cushions", "vase under 9"])
def test_a_number_before_what_it_sells_is_a_price(text: str) -> None:
    assert [one.field for one in understand(text, lexicon("sample")).hard] == ["price"]


@pytest.mark.data
@pytest.mark.slow
def test_a_system_behind_a_price_is_not_counted() -> None:
    query = understand("laptop under 500 windows 10", lexicon("icecat"))
    assert ([one.name for one in query.hard], query.text) == (["price:..500"], "laptop windows 10")


@pytest.mark.parametrize(
    ("said", "constraint"),
    [
        ("mileage under 200", "mileage:..200"),
        ("car mileage between 20 and 80", "mileage:20..80"),
        ("mileage under 9000", "price:..9000"),  # no item has so many
        ("desk mileage under 200", "price:..200"),  # titles have a desk mileage
    ],
)
def test_a_bound_behind_the_whole_name_of_a_number_is_about_it(said: str, constraint: str) -> None:
    cars = replace(measuring("mileage", unit="miles"), pairs={"desk mileage": 3})
    assert [one.name for one in understand(said, cars).hard] == [constraint]


@pytest.mark.parametrize("said", ["£1.5m", "1.5 million", "£1.5 million", "$1.5m"])
def test_millions_are_money_and_no_metres(said: str) -> None:
    house = understand(f"house under {said}", measuring("width", unit="m"))
    assert [one.name for one in house.hard] == ["price:..1500000"]
    assert [
        one.name for one in understand("rug under 1.5m", measuring("width", unit="m")).hard
    ] == ["width:..1.5"]
