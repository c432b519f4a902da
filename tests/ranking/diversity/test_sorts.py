"""Who asks for a printer sees its sorts before the page fills with one series."""

from dataclasses import replace

import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.diversity import sorts_in_turn
from ranking.fusion import ReciprocalRank
from ranking.query import Query
from tests.ranking.encoding import encode
from tests.ranking.windows import order, window

PLOTTERS = [f"A{number} plotter printer" for number in range(6)]
CASES = [f"B{number} printer case" for number in range(3)]
LASERS = [f"C{number} laser printer" for number in range(3)]
FOUND = [*PLOTTERS, *CASES, *LASERS]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return read_items([Described(id=one, title=one) for one in FOUND], encode)


def shown(text: str, shelf: Shelf | None) -> list[str]:
    ranked = ReciprocalRank().rank(Query(text, text), window({"words": FOUND}))
    turned = sorts_in_turn(
        replace(ranked, candidates=ranked.candidates.on(shelf)), Query(text, text)
    )
    assert turned.scores.tolist() == ranked.scores.tolist()
    return order(turned)


def test_the_first_of_another_sort_comes_before_the_many_of_one(shelf: Shelf) -> None:
    page = shown("printers", shelf)
    assert page[0] == PLOTTERS[0]
    assert page.index(LASERS[0]) < 4
    assert [one for one in page if one in PLOTTERS] == PLOTTERS  # a sort keeps its order
    assert page[6:9] == CASES  # no printers: nothing moves


def test_who_says_more_than_a_kind_gets_the_ranker_s_order(shelf: Shelf) -> None:
    assert shown("plotter printer", shelf) == FOUND


def test_a_word_for_no_kind_and_a_shelf_not_read_change_nothing(shelf: Shelf) -> None:
    assert shown("plotter", shelf) == FOUND
    assert shown("printer", None) == FOUND


def test_a_page_with_none_of_the_kind_is_left_as_it_is(shelf: Shelf) -> None:
    ranked = ReciprocalRank().rank(Query("printer", "printer"), window({"words": CASES}))
    on_shelf = replace(ranked, candidates=ranked.candidates.on(shelf))
    assert order(sorts_in_turn(on_shelf, Query("printer", "printer"))) == CASES
