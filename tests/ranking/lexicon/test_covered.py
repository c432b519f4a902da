"""What is left out with a thing."""

from dataclasses import replace

import pytest

from ranking.lexicon.covered import learned_covered
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.packing import pack, unpack

KITCHEN = Lexicon(
    items=100,
    words={"meat": 9, "beef": 9, "lamb": 4, "chop": 5, "chopped": 30, "fryer": 3, "butter": 20,
           "cheddar": 5, "feta": 4, "cream": 9, "milk": 8, "garlic": 9, "walnuts": 6, "bake": 9,
           "chops": 1, "problem": 2, "seafood": 3, "fish": 8, "tuna": 2, "charge": 2, "spelt": 1,
           "teacher": 2, "france": 2},
    pairs={"smoked salmon": 2},
)  # fmt: skip


@pytest.fixture(scope="module")
def covered() -> dict[str, tuple[str, ...]]:
    return learned_covered(KITCHEN)


def test_with_meat_go_its_kinds_and_what_a_kitchen_means_by_a_word(
    covered: dict[str, tuple[str, ...]],
) -> None:
    assert covered["meat"] == ("beef", "lamb")  # the commonest first


def test_what_is_rather_done_than_had_is_no_kind(covered: dict[str, tuple[str, ...]]) -> None:
    seldom = replace(KITCHEN, words={**KITCHEN.words, "chopped": 1})
    told = replace(seldom, narrower={"food": ("chop",)})
    assert "chop" in learned_covered(told)["food"]
    assert "chop" not in learned_covered(replace(told, words=KITCHEN.words))["food"]


def test_dairy_is_the_products_of_one_and_lactose_is_in_them(
    covered: dict[str, tuple[str, ...]],
) -> None:
    assert set(covered["dairy"]) == {"butter", "cheddar", "feta", "cream", "milk"}
    assert covered["lactose"] == covered["dairy"]


def test_what_is_told_of_a_kind_holds_of_the_whole(covered: dict[str, tuple[str, ...]]) -> None:
    assert set(covered["seafood"]) == {"fish", "tuna", "smoked salmon"}
    assert "walnuts" in covered["nut"]
    assert covered["gluten"] == ("spelt",)


def test_a_nearer_word_of_another_sense_goes_too() -> None:
    told = replace(KITCHEN, narrower={"poultry": ("charge",)})
    assert learned_covered(told)["poultry"] == ("charge",)


def test_things_are_known_that_have_no_kinds_but_no_deeds_nor_thoughts_people_or_places(
    covered: dict[str, tuple[str, ...]],
) -> None:
    assert covered["garlic"] == ()
    assert covered.keys().isdisjoint({"bake", "problem", "charge", "teacher", "france", "onion"})


def test_only_english_is_known() -> None:
    assert learned_covered(replace(KITCHEN, language="german")) == {}


def test_it_is_kept_with_the_lexicon(covered: dict[str, tuple[str, ...]]) -> None:
    assert unpack(pack(replace(KITCHEN, covered=covered))).covered == covered


def test_a_persons_list_goes_before_and_kinds_serve_where_nothing_was_learned() -> None:
    known = replace(KITCHEN, narrower={"meat": ("beef",)})
    assert known.left_out_with("meat") == ("beef",)
    assert replace(known, listed={"meat": ("meat",)}).left_out_with("meat") == ()
