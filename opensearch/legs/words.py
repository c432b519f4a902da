"""Words: BM25 over all fields together, as if an item were one text with weighted parts."""

from opensearch.filters import Clause, within
from opensearch.legs.leg import Leg
from opensearch.plan import Plan

# Weights and minimum found on the Icecat development queries (docs/guides/search.md).
FIELDS = ("title^3", "brand^2", "category^2", "tags^1.5", "colour", "body", "text")
MOST = "2<75%"  # up to two words: all of them; of more, three in four
SOME = "1"


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """`plan.relaxed` asks for any one word."""
    if not plan.text:
        return None
    matched = {
        "query": plan.text,
        "type": "cross_fields",
        "fields": list(FIELDS),
        "minimum_should_match": SOME if plan.relaxed else MOST,
        "tie_breaker": 0.0,
    }
    return within({"multi_match": matched}, filters)


WORDS = Leg("words", build, counted=True)
