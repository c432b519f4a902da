import numpy as np

from app.search.gather import gather
from tests.app.search.windows import leg, retrieved


def test_an_item_of_two_legs_is_one_candidate_with_both_scores() -> None:
    candidates = gather(
        retrieved(leg("words", {"a": 9.0, "b": 7.5}), leg("semantic", {"b": 1.7, "c": 1.5}))
    )
    assert candidates.ids == ("a", "b", "c")
    assert candidates.legs == ("words", "semantic")
    np.testing.assert_allclose(candidates.scores, [[9, np.nan], [7.5, 1.7], [np.nan, 1.5]], 1e-6)
    assert candidates.ranks.tolist() == [[1, 0], [2, 1], [0, 2]]


def test_a_value_is_taken_from_whichever_leg_told_it() -> None:
    candidates = gather(
        retrieved(
            leg("words", {"a": 9.0}, price={"a": 12.5}),
            leg("semantic", {"b": 1.5, "c": 1.4}, price={"b": 20.0}),
        )
    )
    np.testing.assert_allclose(candidates.values["price"], [12.5, 20, np.nan])


def test_an_item_without_a_group_is_its_own() -> None:
    candidates = gather(retrieved(leg("words", {"a": 2.0, "b": 1.0}, group={"a": "sofa"})))
    assert candidates.groups == ("sofa", "b")
    assert "group" not in candidates.values


def test_nothing_found_is_an_empty_window() -> None:
    candidates = gather(retrieved(leg("words", {}, price={})))
    assert len(candidates) == 0
    assert candidates.scores.shape == (0, 1)


def test_a_telling_leg_adds_scores_and_no_items() -> None:
    candidates = gather(
        retrieved(
            leg("prose", {"b": 3.0, "z": 2.0}),
            leg("words", {"a": 9.0, "b": 7.5}, price={"a": 1.0, "b": 2.0}),
        )
    )
    assert candidates.ids == ("a", "b")
    assert (candidates.legs, candidates.telling) == (("words", "prose"), {"prose"})
    np.testing.assert_allclose(candidates.scores, [[9, np.nan], [7.5, 3.0]])
    assert candidates.ranks.tolist() == [[1, 0], [2, 1]]
    np.testing.assert_allclose(candidates.values["price"], [1.0, 2.0])
