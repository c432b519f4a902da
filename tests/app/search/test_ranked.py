"""The window in order, whatever happens to the ranker."""

from time import monotonic

from app.search.ranked import rank
from app.search.trace import Trace
from ranking.fusion import FUSION
from ranking.model.choice import STAND_IN
from ranking.query import Query
from tests.ranking.windows import order, window

QUERY = Query("lamp", "lamp")
WINDOW = window({"words": ["a", "b"]})


def test_a_model_that_could_not_be_loaded_is_told_and_fusion_ranks() -> None:
    trace = Trace(monotonic)
    assert order(rank(QUERY, WINDOW, STAND_IN, trace)) == ["a", "b"]
    assert trace.degraded == ["ranker"]


def test_where_fusion_is_what_ranks_nothing_is_missing() -> None:
    trace = Trace(monotonic)
    rank(QUERY, WINDOW, FUSION, trace)
    assert trace.degraded == []
