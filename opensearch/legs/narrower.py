"""Narrower: items called by a word for a kind of what is asked, `owl` for `birds`.

A text that mentions an owl need not be about one, so only names count: titles, tags, categories.
"""

from opensearch.legs.leg import Leg
from opensearch.legs.words import MOST, across_fields, has
from opensearch.retrieval.filters import Clause, within
from opensearch.retrieval.plan import Plan

FIELDS = ("title^2", "category.text^2", "tags.text^2")
OTHERS = 0.3  # of their scores, the words beside the best one add


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """One of the narrower words, in the colour where one is said, and most of the query's other
    words."""
    if plan.narrower is None:
        return None
    if plan.coloured:
        filters = [has(plan.coloured), *filters]
    called = {"dis_max": {"queries": [*map(_called, plan.narrower.words)], "tie_breaker": OTHERS}}
    if not (rest := plan.narrower.rest):
        return within(called, filters)
    return within({"bool": {"must": [across_fields(rest, MOST), called]}}, filters)


def _called(words: str) -> Clause:
    return {"multi_match": {"query": words, "type": "phrase", "fields": list(FIELDS)}}


NARROWER = Leg("narrower", build, counted=True)
