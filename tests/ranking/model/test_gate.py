import numpy as np

from ranking.model.gate import judge

RNG = np.random.default_rng(3)


def test_a_model_that_changes_nothing_is_refused() -> None:
    values = RNG.random(60)
    assert not judge(values, values, [("short",)] * 60).better


def test_a_model_that_is_better_throughout_passes() -> None:
    values = RNG.random(60) * 0.5
    assert judge(values + 0.1, values, [("short",)] * 60).better


def test_noise_is_refused() -> None:
    values = RNG.random(60)
    assert not judge(RNG.permutation(values), values, [("short",)] * 60).better


def test_a_segment_that_falls_stops_a_model_that_is_better_on_the_whole() -> None:
    before = np.full(60, 0.5)
    after = np.concatenate([np.full(50, 0.8), np.full(10, 0.4)])
    verdict = judge(after, before, [("short", "broad")] * 50 + [("short", "code")] * 10)
    assert verdict.difference.low > 0
    assert verdict.reasons == ("code queries fall from 0.5000 to 0.4000",)


def test_a_segment_of_few_queries_stops_nothing() -> None:
    before = np.full(60, 0.5)
    after = np.concatenate([np.full(56, 0.8), np.full(4, 0.4)])
    assert judge(after, before, [("short",)] * 56 + [("short", "misspelt")] * 4).better
