"""What things of the catalogue are called by, where it is a kind of what is asked for."""

from dataclasses import replace

import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.refinements.kinds import by_kinds
from tests.ranking.encoding import encode

TITLES = [f"{name} {thing}" for thing in ("sofa", "desk") for name in ("Ada", "Ben", "Cleo")]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    shelf = read_items([Described(id=one, title=one) for one in TITLES], encode)
    known = {"furniture": ("desk", "corner sofa", "character")}
    return replace(EMPTY, narrower=known, shelf=shelf)


def test_kinds_that_things_are_called_by_are_proposed_the_nearest_first(lexicon: Lexicon) -> None:
    assert [one.query for one in by_kinds("Furniture", lexicon, 3)] == ["desk", "corner sofa"]


def test_they_are_on_topic_wherever_they_are_found(lexicon: Lexicon) -> None:
    assert all(one.on_topic for one in by_kinds("furniture", lexicon, 3))


def test_what_too_few_things_are_called_by_is_not(lexicon: Lexicon) -> None:
    assert [*by_kinds("furniture", lexicon, 4)] == []
    assert [*by_kinds("lamp", lexicon, 1)] == []


def test_until_kinds_are_read_there_are_none(lexicon: Lexicon) -> None:
    assert [*by_kinds("furniture", replace(lexicon, shelf=None), 1)] == []
