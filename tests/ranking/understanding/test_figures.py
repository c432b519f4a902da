"""Numbers in digits."""

import pytest

from ranking.understanding import understand
from ranking.understanding.figures import as_number
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.shops import measuring


@pytest.mark.parametrize(
    ("written", "measure", "sum_of_money"),
    [
        ("300", 300, 300),
        ("15.6", 15.6, 15.6),
        ("1,5", 1.5, 1.5),
        ("1,200", 1200, 1200),
        ("1.200", 1.2, 1200),
        ("0.125", 0.125, 0.125),
        ("1.234.567", 1234567, 1234567),
        ("1'200", 1200, 1200),
        ("1 200,50", 1200.5, 1200.5),
        ("1,200.50", 1200.5, 1200.5),
        ("3/4", 0.75, 0.75),
        ("1 1/2", 1.5, 1.5),
    ],
)
def test_a_dot_parts_the_thousands_of_money_and_the_decimals_of_a_measure(
    written: str, measure: float, sum_of_money: float
) -> None:
    assert (as_number(written), as_number(written, measured=False)) == (measure, sum_of_money)


def test_a_range_of_measures_has_decimals_at_both_ends() -> None:
    desk = understand("desk 1.250 to 1.500 m wide", measuring("width"))
    assert [one.name for one in desk.hard] == ["width:125..150"]


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("puzzle under 20 500 pieces", "puzzle 500 pieces"),
        ("phone under 50 128 gb", "phone 128 gb"),
        ("game boy 4 500 € or less", "game boy 4"),
    ],
)
def test_two_numbers_side_by_side_are_not_one(typed: str, searched: str) -> None:
    assert understand(typed, lexicon("sample")).text == searched


@pytest.mark.parametrize(
    ("said", "width"),
    [("1 1/2 m", "150"), ("1½ m", "150"), ("1/2 m", "50"), ("one and a half metres", "150")],
)
def test_a_measure_may_have_a_half(said: str, width: str) -> None:
    desk = understand(f"desk {said} wide", measuring("width"))
    assert [one.name for one in desk.soft] == [f"width:{width}"]


def test_what_is_no_fraction_is_left_as_two_numbers() -> None:
    assert understand("desk under 1/2 price", measuring("width")).hard == ()
    (wide,) = understand("desk 80/120 cm", measuring("width")).soft
    assert wide.name == "width:120"
