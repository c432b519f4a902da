from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ranking.diversity import leads, spread
from ranking.fusion import FUSION
from ranking.query import Query
from tests.ranking.windows import order, window

QUERY = Query("chair", "chair")
RANKED = FUSION.rank(QUERY, window({"words": list("abcdef")}))


def test_the_best_of_a_group_stands_for_the_others() -> None:
    grouped = replace(RANKED.candidates, groups=("red", "blue", "red", "red", "e", "f"))
    shown = leads(replace(RANKED, candidates=grouped), 10)
    assert [(one.position, one.variants) for one in shown] == [(0, 2), (1, 0), (4, 0), (5, 0)]


def test_no_more_are_shown_than_asked_for() -> None:
    assert [one.position for one in leads(RANKED, 2)] == [0, 1]


def test_no_diversity_changes_nothing() -> None:
    assert spread(RANKED, ["x"] * 6, 0.0) is RANKED


def test_full_diversity_brings_another_brand_forward() -> None:
    kinds = ["x", "x", "x", "y", "x", "y"]
    assert order(spread(RANKED, kinds, 1.0))[:2] == ["a", "d"]


def test_items_of_no_known_brand_are_never_held_back() -> None:
    assert order(spread(RANKED, [None] * 6, 1.0)) == list("abcdef")


@given(
    kinds=st.lists(st.sampled_from(["x", "y", None]), min_size=6, max_size=6),
    diversity=st.floats(0, 1),
)
def test_spreading_loses_and_doubles_nothing(kinds: list[str | None], diversity: float) -> None:
    assert sorted(order(spread(RANKED, kinds, diversity))) == list("abcdef")
