import numpy as np
import pytest

from ranking.discerning import FEWEST, LEAST, MOST, USUAL, discerning
from ranking.encoders.scatter import SCATTER
from ranking.fusion import FUSION
from ranking.query import Query
from tests.ranking.windows import order, window

QUERY = Query("chair", "chair")


def falling(by: float, n: int = 200, top: float = 1.6) -> np.ndarray:
    return np.linspace(top, top - by, n, dtype=np.float32)


def test_scores_that_differ_as_usual_weigh_one() -> None:
    cosines = falling(1)
    usual = float(cosines.std()) / USUAL
    assert discerning(cosines, usual) == pytest.approx(1)


def test_the_more_the_scores_differ_the_more_meaning_weighs_within_bounds() -> None:
    weights = [discerning(falling(by), SCATTER) for by in (0.01, 0.12, 0.14, 0.2, 3)]
    assert weights[0] == LEAST < weights[1] < weights[2] < weights[3] < weights[4] == MOST


def test_an_encoder_whose_cosines_lie_closer_together_is_told_the_same() -> None:
    wide, narrow = falling(0.2), falling(0.04, top=1.9)
    assert discerning(narrow, SCATTER / 5) == pytest.approx(discerning(wide, SCATTER), rel=1e-3)


def test_what_other_legs_found_counts_for_nothing() -> None:
    cosines = falling(0.15)
    beside = np.append(cosines, np.full(50, np.nan, np.float32))
    assert discerning(beside, SCATTER) == discerning(cosines, SCATTER)


def test_of_few_neighbours_nothing_is_told() -> None:
    assert discerning(falling(0.001, FEWEST - 1), SCATTER) == 1
    assert discerning(np.full(9, np.nan, np.float32), SCATTER) == 1


def test_fusion_goes_by_meaning_where_it_tells_near_from_far() -> None:
    items = [f"i{place}" for place in range(40)]
    found = window({"words": items, "semantic": items[::-1]})
    found.scores[:, 1] = np.linspace(1.2, 1.9, 40)
    assert order(FUSION.rank(QUERY, found))[0] == "i39"
    found.scores[:, 1] = np.linspace(1.2, 1.21, 40)
    assert order(FUSION.rank(QUERY, found))[0] == "i0"
