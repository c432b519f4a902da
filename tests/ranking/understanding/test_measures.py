"""Measures: which field has so much."""

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from tests.ranking.understanding.shops import SPREAD, measuring


@pytest.mark.parametrize(
    "said", ["120 x 80 cm", "1,200 x 800 mm", "1200x800mm", "1.2 × 0.8 m", "1,2 x 0,8 metres"]
)
def test_sides_are_read_as_any_other_number(said: str) -> None:
    desk = understand(f"desk {said}", measuring("width", "depth"))
    assert [one.name for one in desk.soft] == ["width:120", "depth:80"]


def test_what_is_no_length_is_no_side() -> None:
    assert understand("butter 20 x 50 g", measuring("width", "depth")).soft == ()


def test_sides_may_be_followed_by_in_as_a_unit() -> None:
    frame = understand("frame 20 x 30 in", measuring("width", "height", unit="inch"))
    assert [one.said for one in frame.soft] == ["20 x 30 in", "20 x 30 in"]


@pytest.mark.parametrize("said", ["pack of 5", "set of 5"])
def test_sets_are_packs_where_packs_are_counted(said: str) -> None:
    packs = FieldInfo("pack", Part.NUMBER, "Per pack")
    shop = Lexicon(items=9, fields={"pack": packs}, numbers={"pack": SPREAD})
    assert [one.name for one in understand(f"cushion {said}", shop).soft] == ["pack:5"]
    assert understand("cushion box 5", shop).soft == ()


@pytest.mark.parametrize("said", ["50k miles", "50 thousand miles", "50,000 miles"])
def test_thousands_of_a_unit_are_no_money(said: str) -> None:
    car = understand(f"golf under {said}", measuring("mileage", unit="miles"))
    assert [one.name for one in car.hard] == ["mileage:..50000"]


@pytest.mark.parametrize("said", ["7 seater", "7-seater", "7 seats", "car with 7 seats"])
def test_what_has_so_many_is_counted(said: str) -> None:
    seats = FieldInfo("seats", Part.NUMBER, "Seats")
    cars = Lexicon(items=9, fields={"seats": seats}, numbers={"seats": Numbers({5: 9, 7: 2}, ())})
    assert [one.name for one in understand(said, cars).soft] == ["seats:7"]


@pytest.mark.parametrize("said", ["over 14%", "over 14 percent", "at least 14 %"])
def test_percent_are_a_measure(said: str) -> None:
    wine = understand(f"red wine {said}", measuring("abv", unit="%"))
    assert [one.name for one in wine.hard] == ["abv:14.."]
