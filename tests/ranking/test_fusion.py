from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ranking.fusion import FUSION, ReciprocalRank
from ranking.query import Query
from tests.ranking.windows import order, window

QUERY = Query("chair", "chair")
found = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


def test_an_item_of_two_legs_beats_the_best_of_one() -> None:
    candidates = window({"words": ["a", "b"], "semantic": ["c", "b"]})
    equal = ReciprocalRank({"words": 1.0, "semantic": 1.0}, k=60)
    assert order(equal.rank(QUERY, candidates)) == ["b", "a", "c"]


def test_a_score_is_the_weighted_sum_of_reciprocal_ranks() -> None:
    candidates = window({"words": ["a", "b"], "semantic": ["b"]})
    ranked = ReciprocalRank({"words": 1.0, "semantic": 0.5}, k=10).rank(QUERY, candidates)
    assert ranked.scores.tolist() == pytest.approx([1 / 12 + 0.5 / 11, 1 / 11])


def test_an_exact_code_comes_before_any_match_of_words_and_meaning() -> None:
    candidates = window({"words": ["w"], "phrase": ["w"], "codes": ["c"], "semantic": ["w"]})
    assert order(FUSION.rank(QUERY, candidates)) == ["c", "w"]


def test_a_plugged_in_leg_counts_without_being_named() -> None:
    candidates = window({"words": ["a", "b"], "theirs": ["b"]})
    assert order(FUSION.rank(QUERY, candidates)) == ["b", "a"]


def test_a_plugged_in_leg_that_only_tells_moves_nothing() -> None:
    candidates = window({"words": ["a", "b"], "theirs": ["b"]})
    told = replace(candidates, telling=frozenset({"theirs"}))
    assert order(FUSION.rank(QUERY, told)) == ["a", "b"]


def test_nothing_found_is_an_empty_order() -> None:
    assert order(FUSION.rank(QUERY, window({"words": []}))) == []


@given(words=found, semantic=found)
def test_each_item_is_ranked_once_and_scores_fall(words: list[str], semantic: list[str]) -> None:
    candidates = window({"words": words, "semantic": semantic})
    ranked = FUSION.rank(QUERY, candidates)
    assert sorted(order(ranked)) == sorted({*words, *semantic})
    assert np.all(np.diff(ranked.scores) <= 0)
