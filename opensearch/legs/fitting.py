"""Fitting: items of which all holds that the query says of them, those with its words first.

For `blue wool rug` a navy rug of wool, whose title calls it neither blue nor a wool rug; for
`turner` what Turner made, whose title never says so, first what shows best who he is.
"""

from opensearch.filters import Clause, either
from opensearch.legs.leg import Leg
from opensearch.legs.words import across_fields
from opensearch.plan import Plan

LEAST = 2  # things that are said: by one alone, but for a maker, too much fits


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Filters do not score: BM25 orders what passes all, whether it has any of the words or not."""
    said = [one for one in plan.preferences if one.said]
    if len(said) < LEAST and not plan.makers:
        return None
    held = [either(one.filters) for one in said]
    first: list[Clause] = [{"terms": {"id": [*plan.works]}}] if plan.works else []
    if plan.described:
        first = [across_fields(plan.described, "1")]
    return {"bool": {"filter": [*held, *filters], "should": first}}


FITTING = Leg("fitting", build)
