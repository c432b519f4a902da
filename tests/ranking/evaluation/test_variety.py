import numpy as np
import pytest

from ranking.evaluation.segments import places, segments_of
from ranking.evaluation.variety import distance, distinct


def test_only_different_names_among_the_first_ten_count() -> None:
    assert distinct(["a", "b", "a", None, "", *["a"] * 5, "far"]) == 2


def test_distance_is_the_mean_over_all_pairs() -> None:
    vectors = np.array([[1, 0], [0, 2], [1, 1]], np.float32)
    pairs = [1.0, 1 - 0.5**0.5, 1 - 0.5**0.5]
    assert distance(vectors) == pytest.approx(sum(pairs) / 3)


def test_alike_items_have_no_distance_and_one_item_neither() -> None:
    assert distance(np.ones((4, 3), np.float32)) == pytest.approx(0, abs=1e-6)
    assert distance(np.ones((1, 3), np.float32)) == 0


def test_a_query_is_of_several_sorts() -> None:
    assert segments_of("a red chair for two", "broad", 0, True) == (
        "long",
        "broad",
        "nothing found",
        "misspelt",
    )


def test_segments_name_their_queries_the_largest_first() -> None:
    found = places([("short", "code"), ("short",), ("long", "code")])
    assert {name: at.tolist() for name, at in found.items()} == {
        "short": [0, 1],
        "code": [0, 2],
        "long": [2],
    }
