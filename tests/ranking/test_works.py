"""A maker's best works, first."""

from dataclasses import replace

from ranking.fusion import FUSION
from ranking.query import Query
from ranking.works import works_first
from tests.ranking.windows import order, window

FOUND = window({"words": ["a", "b", "c", "d"]})
TURNER = Query("turner", "turner")


def test_they_come_in_their_order_and_the_others_stay_as_they_were() -> None:
    ranked = FUSION.rank(TURNER, FOUND)
    shown = works_first(ranked, replace(TURNER, works=("d", "gone", "b")))
    assert order(shown) == ["d", "b", "a", "c"]
    assert shown.scores.tolist() == ranked.scores.tolist()


def test_without_any_nothing_moves() -> None:
    ranked = FUSION.rank(TURNER, FOUND)
    assert works_first(ranked, TURNER) is ranked
