"""Bounds that compare: `no wider than 2 m`, `over 1000 and under 2000`."""

import pytest

from ranking.understanding import understand
from tests.ranking.understanding.shops import measuring

SHOP = measuring("width", "height", "depth")


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("wider than 90 cm", "width:90.."),
        ("no wider than 90 cm", "width:..90"),
        ("not narrower than 90 cm", "width:90.."),
        ("isn't taller than 90 cm", "height:..90"),
        ("taller than 90 cm", "height:90.."),
        ("shorter than 90 cm", "height:..90"),
        ("not shorter than 90 cm", "height:90.."),
    ],
)
def test_a_comparative_says_what_is_measured_and_no_turns_it_round(said: str, bound: str) -> None:
    desk = understand(f"desk {said}", SHOP)
    assert ([one.name for one in desk.hard], desk.text) == ([bound], "desk")


@pytest.mark.parametrize(
    ("said", "bounds"),
    [
        ("over 100 and under 200", {"price:100..", "price:..200"}),
        ("over 100 but under 200", {"price:100..", "price:..200"}),
        ("under 200 and over 100", {"price:100..", "price:..200"}),
        ("min 100 max 200", {"price:100..", "price:..200"}),
        ("not under 100", {"price:100.."}),
        ("no less than 100", {"price:100.."}),
        ("not more than 100", {"price:..100"}),
        ("nothing over 100", {"price:..100"}),
        ("more expensive than 100", {"price:100.."}),
        ("no more expensive than 100", {"price:..100"}),
        ("cheaper than 100", {"price:..100"}),
        ("100 and over", {"price:100.."}),
        ("100 or under", {"price:..100"}),
        ("100 min", {"price:100.."}),
    ],
)
def test_a_word_before_another_number_bounds_that_one(said: str, bounds: set[str]) -> None:
    desk = understand(f"desk {said}", SHOP)
    assert ({one.name for one in desk.hard}, desk.text) == (bounds, "desk")


@pytest.mark.parametrize("said", ["120 x 60 cm", "120 by 60 cm", "120cm x 60cm", "120 cm by 60 cm"])
def test_sides_are_read_however_they_are_parted(said: str) -> None:
    desk = understand(f"desk {said}", SHOP)
    assert [(one.field, one.shown) for one in desk.constraints] == [
        ("width", "120"),
        ("height", "60"),
    ]


@pytest.mark.parametrize(
    ("said", "leans"),
    [
        ("not too expensive", "price:..5"),
        ("less expensive", "price:..5"),
        ("cheap", "price:..5"),
        ("not cheap", "price:295.."),
        ("most expensive", "price:295.."),
    ],
)
def test_not_expensive_is_cheap(said: str, leans: str) -> None:
    desk = understand(f"desk {said}", SHOP)
    assert ([one.name for one in desk.soft], desk.text) == ([leans], "desk")
