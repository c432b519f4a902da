"""What thing a query asks for: its category, and the kinds of it that a catalogue has."""

import pytest

from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand

SHOP = Lexicon(
    items=100,
    words={"bag": 30, "laptop": 40, "how": 20, "carry": 5},
    kinds={"bag": {"Bags": 0.9}, "laptop": {"Laptops": 0.9}, "chest of drawer": {"Chests": 0.9}},
    categories={"Bags": 30, "Laptops": 40, "Chests": 10},
    narrower={"food": ("bread", "corn"), "bird": ("owl", "swan"), "painting": ("fresco",)},
)


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("laptop bag", "Bags"),
        ("bag for laptop", "Bags"),
        ("bags for a laptop", "Bags"),
        ("laptop with bag", "Laptops"),
        ("for laptop", "Laptops"),
        ("how to carry laptop", "Laptops"),
        ("laptop chest of drawers", "Chests"),
    ],
)
def test_what_only_describes_the_thing_does_not_say_its_category(said: str, category: str) -> None:
    assert understand(said, SHOP).category == category


@pytest.mark.parametrize(
    ("said", "kinds", "rest"),
    [
        ("food for birds", ("bread", "corn"), "for birds"),
        ("birds with food", ("owl", "swan"), "with food"),
        ("paintings of birds", ("owl", "swan"), "paintings of"),
        ("looking for birds", ("owl", "swan"), "looking for"),
    ],
)
def test_kinds_are_of_the_thing_and_not_of_what_it_is_for(
    said: str, kinds: tuple[str, ...], rest: str
) -> None:
    found = understand(said, SHOP).narrower
    assert found is not None
    assert (found.words, found.rest) == (kinds, rest)


def test_a_category_that_is_all_that_is_said_is_meant_before_a_smaller_one() -> None:
    films = Lexicon(
        items=99,
        words={"horror": 9},
        kinds={"horror": {"Horror": 0.8, "Musical": 0.67}},
        categories={"Horror": 50, "Musical": 9},
    )
    assert understand("horror", films).category == "Horror"
