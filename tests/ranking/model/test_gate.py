import numpy as np

from ranking.model.gate import judge, segment

RNG = np.random.default_rng(3)


def test_a_model_that_changes_nothing_is_refused() -> None:
    values = RNG.random(60)
    assert not judge(values, values, ["short"] * 60).better


def test_a_model_that_is_better_throughout_passes() -> None:
    values = RNG.random(60) * 0.5
    assert judge(values + 0.1, values, ["short"] * 60).better


def test_noise_is_refused() -> None:
    values = RNG.random(60)
    assert not judge(RNG.permutation(values), values, ["short"] * 60).better


def test_a_segment_that_falls_stops_a_model_that_is_better_on_the_whole() -> None:
    before = np.full(60, 0.5)
    after = np.concatenate([np.full(50, 0.8), np.full(10, 0.4)])
    verdict = judge(after, before, ["short"] * 50 + ["code"] * 10)
    assert verdict.difference.low > 0
    assert verdict.reasons == ("code queries fall from 0.5000 to 0.4000",)


def test_queries_are_told_apart_by_codes_length_and_what_was_found() -> None:
    assert segment("q3960a", ("q3960a",), 3) == "code"
    assert segment("a b c d", (), 3) == "long"
    assert segment("chair", (), 0) == "empty"
    assert segment("chair", (), 9) == "short"
