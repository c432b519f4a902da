"""Semantic: items whose vectors lie nearest to the query's."""

from opensearch.legs.leg import Leg
from opensearch.retrieval.filters import Clause
from opensearch.retrieval.plan import Plan

# A nearest neighbour always exists. This keeps out what has nothing to do with the query, and no
# more: short queries and long texts lie far apart (`oj` and orange juice: .2). The engine scores an
# inner product of unit vectors as 1 + cosine.
LEAST_COSINE = 0.15


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """The filters go inside: the engine then searches among what passes, not after the fact."""
    if plan.vector is None:
        return None
    near: Clause = {"vector": list(plan.vector), "k": plan.depth}
    if filters:
        near["filter"] = {"bool": {"filter": filters}}
    return {"knn": {"vector": near}}


SEMANTIC = Leg("semantic", build, floor=1 + LEAST_COSINE)
