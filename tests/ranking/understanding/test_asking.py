"""How something is asked for is not what is asked for."""

from dataclasses import replace

import pytest

from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand

SHOP = Lexicon(items=20, categories={"Desks": 20})


@pytest.mark.parametrize("asked", [
    "do you have any", "do you sell", "have you got", "i'm looking for a", "we are searching for",
    "looking for", "i need a", "i want to buy", "i would like", "i’d like a", "can i get a",
    "where can i find the", "show me all", "please show me", "could you find us",
    "hi, do you stock", "how do i make an", "what can i use with", "how to make an", "what is the",
    "what's a", "which are the", "something with",
])  # fmt: skip
def test_the_way_of_asking_leaves(asked: str) -> None:
    assert understand(f"{asked} oak desk", SHOP).text == "oak desk"


def test_what_is_asked_about_it_is_read_as_ever() -> None:
    assert understand("what is the best desk", SHOP).text == "desk"
    assert understand("do you have desks", SHOP).original == "do you have desks"


@pytest.mark.parametrize(
    "text",
    [
        "show me a hero",
        "what is love",
        "can i get",
        "i want",
        "something old",
        "something for a desk",
    ],
)
def test_where_nothing_known_is_asked_for_they_may_be_a_title(text: str) -> None:
    assert understand(text, SHOP).text == text


def test_where_titles_ask_so_they_may_be_one() -> None:
    diy = replace(SHOP, pairs={"how to": 30})
    assert understand("how to make a desk", diy).text == "how to make a desk"


def test_they_stand_in_front() -> None:
    assert understand("desk i need", SHOP).text == "desk i need"
