"""The window in order, whatever happens to the ranker."""

from dataclasses import replace
from time import monotonic

from app.search.ranked import order as ordered
from app.search.ranked import rank
from app.search.trace import Trace
from opensearch.catalogue import parse
from opensearch.retrieval.plan import Plan
from ranking.fusion import FUSION
from ranking.model.choice import STAND_IN
from ranking.one_leg import OneLeg
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


def test_the_best_works_lead_where_fusion_ranks_and_another_ranker_keeps_its_order() -> None:
    query = replace(QUERY, works=("b",))
    plan = Plan(parse("name: a\nfields: {id: [id, title]}"), "lamp")
    for ranker, expected in ((FUSION, ["b", "a"]), (OneLeg("words"), ["a", "b"])):
        shown = ordered(query, WINDOW, plan, ranker, Trace(monotonic))
        assert order(shown) == expected
