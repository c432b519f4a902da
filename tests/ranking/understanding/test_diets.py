"""Diets, in kitchens that do not say what is for whom."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.understanding import understand

TAGS = FieldInfo("tags", Part.TAG, "Tags")
KITCHEN = Lexicon(
    items=100,
    fields={"tags": TAGS},
    words={"soup": 20, "beef": 9, "tuna": 5, "butter": 30, "vegan": 1},
    covered={"meat": ("beef",), "seafood": ("tuna",), "dairy": ("butter",)},
)
MEAT, FISH = "-text:meat", "-text:seafood"


def left_out(text: str, known: Lexicon = KITCHEN) -> list[str]:
    return [one.name for one in understand(text, known).hard]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("vegetarian soup", [MEAT, FISH]),
        ("soup for vegetarians", [MEAT, FISH]),
        ("vegan soup", [MEAT, FISH, "-text:dairy", "-text:eggs", "-text:honey"]),
        ("pescatarian soup", [MEAT]),
        ("meatless soup", [MEAT]),
        ("vegetable soup", []),
    ],
)
def test_a_diet_leaves_out_what_it_does_not_eat(said: str, names: list[str]) -> None:
    assert left_out(said) == names


def test_with_all_its_kinds_and_to_the_end_while_the_word_is_searched_on() -> None:
    query = understand("vegan soup", KITCHEN)
    assert query.text == "vegan soup"
    assert [one.kinds for one in query.hard] == [("beef",), ("tuna",), ("butter",), (), ()]
    assert all(one.strict and one.said == "vegan" for one in query.hard)


def test_a_diet_of_which_no_words_tell_is_neither_claimed_nor_corrected() -> None:
    known = replace(KITCHEN, words={**KITCHEN.words, "pale": 20, "card": 20, "shall": 20})
    for asked in ("paleo", "low carb soup", "halal", "keto soup"):
        query = understand(asked, known)
        assert (query.corrected, query.constraints) == (None, ())


def test_each_of_it_can_be_switched_off() -> None:
    query = understand("vegetarian soup", KITCHEN, ignore=[FISH])
    assert [one.name for one in query.hard] == [MEAT]


def test_a_catalogue_that_says_it_itself_is_searched_for_the_word() -> None:
    vegan = Meaning("tags", "vegan", ("vegan",), 0.8, 5)
    assert left_out("vegan soup", replace(KITCHEN, meanings={"vegan": (vegan,)})) == []
    assert left_out("vegan soup", replace(KITCHEN, words={**KITCHEN.words, "vegan": 3})) == []


def test_a_value_that_hardly_anything_has_says_nothing() -> None:
    vegan = Meaning("tags", "vegan", ("vegan",), 0.8, 0)
    assert MEAT in left_out("vegan soup", replace(KITCHEN, meanings={"vegan": (vegan,)}))


def test_nobody_eats_in_a_shop_without_food() -> None:
    assert left_out("vegan sofa", replace(KITCHEN, words={"sofa": 20, "beef": 4})) == []
    assert left_out("vegan sofa", replace(KITCHEN, covered={})) == []


def test_vegan_butter_is_called_butter() -> None:
    assert left_out("vegan butter") == [MEAT, FISH, "-text:eggs", "-text:honey"]
