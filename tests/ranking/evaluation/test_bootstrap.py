import tracemalloc

import numpy as np
import pytest

from ranking.evaluation import bootstrap
from ranking.evaluation.bootstrap import difference


def test_a_steady_gain_is_certain() -> None:
    theirs = np.linspace(0.2, 0.8, 60)
    found = difference(theirs + 0.1, theirs)
    assert found.certain
    assert (found.mean, found.low, found.high) == pytest.approx((0.1, 0.1, 0.1))


def test_the_interval_agrees_with_the_normal_approximation() -> None:
    deltas = np.random.default_rng(1).normal(0.02, 0.1, 400)
    found = difference(deltas, np.zeros(400))
    half = 1.96 * deltas.std(ddof=1) / 20
    assert found.low == pytest.approx(deltas.mean() - half, abs=0.002)
    assert found.high == pytest.approx(deltas.mean() + half, abs=0.002)


def test_a_gain_on_half_of_the_queries_is_not_certain() -> None:
    deltas = np.tile([0.3, -0.29], 20)
    found = difference(deltas, np.zeros(40))
    assert not found.certain
    assert 0.4 < found.above < 0.7


def test_the_same_values_give_the_same_interval() -> None:
    ours, theirs = np.random.default_rng(2).random((2, 30))
    assert difference(ours, theirs) == difference(ours, theirs)


def test_resamples_in_blocks_are_those_that_were_drawn_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, theirs = np.random.default_rng(2).random((2, 30))
    at_once = difference(ours, theirs, rounds=500)
    for drawn in (1, 7 * 30, 1_000):
        monkeypatch.setattr(bootstrap, "DRAWN", drawn)
        assert difference(ours, theirs, rounds=500) == at_once


def test_many_queries_take_little_memory() -> None:
    tracemalloc.start()
    difference(np.ones(100_000), np.zeros(100_000), rounds=50)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40_000_000


@pytest.mark.parametrize(("ours", "theirs"), [(3, 4), (0, 0)])
def test_what_cannot_be_paired_is_refused(ours: int, theirs: int) -> None:
    with pytest.raises(ValueError, match="cannot pair"):
        difference(np.zeros(ours), np.zeros(theirs))
