"""Fitting: items of which all holds that the query says of them, those with its words first.

For `blue wool rug` a navy rug of wool, whose title calls it neither blue nor a wool rug; for
`turner` what Turner made, whose title never says so, and for `sculpture` the best of them.
"""

from opensearch.filters import Clause, either, within
from opensearch.legs.leg import Leg
from opensearch.legs.words import across_fields
from opensearch.plan import Plan

LEAST = 2  # things that are said: by one alone, but for a maker, or where it is all, too much fits


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Filters do not score: BM25 orders what passes all, whether it has any of the words or not."""
    said = [one for one in plan.preferences if one.said]
    first: list[Clause] = [{"terms": {"id": [*plan.works]}}] if plan.works else []
    if len(said) < LEAST and not plan.makers and not any(one.whole for one in said):
        return within(first[0], filters) if first else None
    held = [either(one.filters) for one in said]
    if plan.described:
        first = [across_fields(plan.described, "1")]
    return {"bool": {"filter": [*held, *filters], "should": first}}


FITTING = Leg("fitting", build)
