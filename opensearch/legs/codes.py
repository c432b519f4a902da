"""Codes: a model number, SKU or EAN, spelled with or without its punctuation."""

from opensearch.legs.leg import Leg
from opensearch.retrieval.filters import Clause, within
from opensearch.retrieval.plan import Plan

FIELDS = (("code", 2.0), ("title.code", 1.0))  # indexed bare: lower case, letters and digits only


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Only where the query holds something that looks like a code."""
    if not plan.codes:
        return None
    declared, in_title = (_exactly(field, plan.codes, boost) for field, boost in FIELDS)
    return within({"dis_max": {"queries": [declared, in_title]}}, filters)


def _exactly(field: str, codes: tuple[str, ...], boost: float) -> Clause:
    return {"constant_score": {"filter": {"terms": {field: list(codes)}}, "boost": boost}}


CODES = Leg("codes", build, counted=True)
