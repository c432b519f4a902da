"""Nearest: where nothing meets a bound, what comes nearest to it, of the items with the words.

Who asks for a sofa under 500 where none is so cheap sees those of 600, and not those of 5,000. A
score is that of the words, times the square of the ratio of bound and value: prices, sizes and
weights are far by how many times they are more.
"""

from collections.abc import Iterator

from opensearch.legs import narrower, words
from opensearch.legs.leg import Leg
from opensearch.retrieval.filters import Clause, clauses, either
from opensearch.retrieval.plan import Between, Plan

FURTHER = 2.0  # times as far may be what has one more of the things that are said of it


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """What is within all bounds is something else, or it would not be asked for."""
    nearness = [made for one in plan.missed for made in _nearness(one)]
    named = [*_named(plan)]
    if not (nearness and named):
        return None
    above_nothing: list[Clause] = [{"range": {one.field: {"gt": 0}}} for one in plan.missed]
    around: Clause = {
        "must": [{"dis_max": {"queries": named}}],
        "filter": [*filters, *above_nothing],
        "must_not": [{"bool": {"filter": clauses(plan.missed)}}],
    }
    said = [{"filter": either(one.filters), "weight": FURTHER**2}
            for one in plan.preferences if one.said]  # fmt: skip
    return {"function_score": {"query": {"bool": around}, "functions": [*2 * nearness, *said]}}


def _named(plan: Plan) -> Iterator[Clause]:
    """By the words, or at least by one for a kind of what they name."""
    if asked := words.build(plan, []):
        yield asked
    if kinds := narrower.build(plan, []):
        yield {"constant_score": {"filter": kinds}}


def _nearness(bound: Between) -> Iterator[Clause]:
    """Bound over value above it, value over bound below."""
    for end, side, modifier in ((bound.high, "gt", "reciprocal"), (bound.low, "lt", "none")):
        if isinstance(end, int | float) and end > 0:
            ratio = {"field": bound.field, "factor": 1 / end, "modifier": modifier}
            beyond = {"range": {bound.field: {side: end}}}
            yield {"filter": beyond, "field_value_factor": ratio}


NEAREST = Leg("nearest", build)
