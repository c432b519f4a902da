import numpy as np

from ranking.candidates import Candidates
from ranking.one_leg import OneLeg
from ranking.query import Query

NAN = float("nan")
FOUND = Candidates(
    ids=("a", "b", "c"),
    legs=("words", "semantic"),
    scores=np.array([[2, NAN], [3, 0.5], [NAN, 0.9]], np.float32),
    ranks=np.array([[2, 0], [1, 2], [0, 1]], np.int32),
    values={},
    groups=("a", "b", "c"),
)
QUERY = Query("lamp", "lamp")


def ordered(leg: str) -> list[str]:
    return [FOUND.ids[place] for place in OneLeg(leg).rank(QUERY, FOUND).order]


def test_a_legs_own_order_holds_only_what_it_found() -> None:
    assert ordered("words") == ["b", "a"]
    assert ordered("semantic") == ["c", "b"]


def test_scores_fall_with_rank() -> None:
    assert OneLeg("words").rank(QUERY, FOUND).scores.tolist() == [1.0, 0.5]


def test_a_leg_that_did_not_answer_orders_nothing() -> None:
    assert ordered("codes") == []
