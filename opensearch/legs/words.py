"""Words: BM25 over all fields together, as if an item were one text with weighted parts."""

from opensearch.filters import Clause, within
from opensearch.legs.leg import Leg
from opensearch.plan import Plan

# Found on the Icecat development queries (docs/guides/search.md): a body weighs as much as a title,
# the words of all attributes less, and fields other than the best one add a tenth of their score.
FIELDS = (
    "title^2",
    "brand.text",
    "category.text",
    "tags.text",
    "colour.text",
    "body^2",
    "text^0.7",
)
OTHERS = 0.1
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
        "tie_breaker": OTHERS,
    }
    return within({"multi_match": matched}, filters)


WORDS = Leg("words", build, counted=True)
