"""Prose: how well title and body together fit, for a model to look at.

It finds nothing of its own: as a leg of fusion it made six of eight judged sets worse. Its score is
what a model trained on judgments gains most by (docs/decisions/ranking.md), and as one more search
of the `_msearch` it costs less than a question of its own.
"""

from opensearch.legs.leg import Leg
from opensearch.retrieval.filters import Clause, within
from opensearch.retrieval.plan import Plan

FIELDS = ("title", "body")


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """BM25 of each word in whichever of the two holds it; any one word is enough."""
    if not plan.text:
        return None
    matched = {"query": plan.text, "type": "cross_fields", "fields": list(FIELDS)}
    return within({"multi_match": matched}, filters)


PROSE = Leg("prose", build, telling=True)
