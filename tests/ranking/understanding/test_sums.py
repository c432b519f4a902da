"""Bare numbers in letters or thousands: which of them are prices."""

from dataclasses import replace

import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.understanding import understand
from ranking.understanding.numerals import in_figures
from tests.ranking.encoding import encode
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.shops import measuring


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
    ["lamp under 5 stars", "around 8 ports hub", "at least 8 port hub", "more than 24 ports hub",
     "more than 4 big ports", "up to 2 desks"],
)  # fmt: skip
def test_a_number_of_what_the_shop_does_not_sell_or_of_a_few_is_no_price(text: str) -> None:
    query = understand(text, lexicon("sample"))
    assert (query.hard, query.text) == ((), text)


@pytest.mark.parametrize("text", ["under 500 sofas", "under 50 blue cushions", "vase under 9"])
def test_a_number_before_what_it_sells_is_a_price(text: str) -> None:
    assert [one.field for one in understand(text, lexicon("sample")).hard] == ["price"]


@pytest.mark.data
@pytest.mark.slow
def test_a_system_behind_a_price_is_not_counted() -> None:
    query = understand("laptop under 500 windows 10", lexicon("icecat"))
    assert ([one.name for one in query.hard], query.text) == (["price:..500"], "laptop windows 10")
