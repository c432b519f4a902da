import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from ranking.evaluation.agreement import agreements, disputes, kappa

GRADE = st.integers(0, 3)


@given(st.lists(st.tuples(GRADE, GRADE), min_size=1, max_size=60))
def test_kappa_is_what_scikit_learn_says(both: list[tuple[int, int]]) -> None:
    ours, theirs = np.array(both).T
    for weighted in (False, True):
        found = kappa(ours, theirs, weighted=weighted)
        if found is None:
            assert len(set(ours) | set(theirs)) == 1
        else:
            weights = "quadratic" if weighted else None
            expected = cohen_kappa_score(ours, theirs, labels=range(4), weights=weights)
            assert found == pytest.approx(expected)


def test_judges_are_compared_on_what_both_rated() -> None:
    ratings = {
        "ann": {("q", "a"): 3, ("q", "b"): 0, ("q", "c"): 1},
        "bob": {("q", "a"): 3, ("q", "b"): 1},
        "cy": {("other", "z"): 2},
    }
    (one,) = agreements(ratings)
    assert (one.judges, one.pairs, one.same) == (("ann", "bob"), 2, 0.5)
    assert one.weighted is not None and one.kappa is not None
    assert one.weighted > one.kappa


def test_a_near_miss_counts_less_than_a_contradiction() -> None:
    ours = np.array([0, 1, 2, 3])
    near, far = np.array([0, 1, 2, 2]), np.array([0, 1, 2, 0])
    found = [kappa(ours, theirs, weighted=True) for theirs in (near, far)]
    assert found[0] is not None and found[1] is not None
    assert found[0] > found[1]


def test_disputes_come_widest_apart_first_and_leave_out_what_is_agreed() -> None:
    ratings = {
        "ann": {("q", "a"): 3, ("q", "b"): 0, ("q", "c"): 1},
        "bob": {("q", "a"): 2, ("q", "b"): 3, ("q", "c"): 1},
    }
    assert [(one.item, one.spread, one.ratings) for one in disputes(ratings)] == [
        ("b", 3, {"ann": 0, "bob": 3}),
        ("a", 1, {"ann": 3, "bob": 2}),
    ]
