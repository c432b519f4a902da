"""Phrase: the query's words side by side in a title, a brand's name or a category. The name of
whoever made a work is none of them: it would find what shows him."""

from opensearch.legs.leg import Leg
from opensearch.retrieval.filters import Clause, within
from opensearch.retrieval.plan import Plan

FIELDS = ("title^2", "brand.text", "category.text")
SLOP = 2  # two words may stand between, or the words may be swapped


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Nothing for a single word: the words leg says it all."""
    if len(plan.described.split()) < 2:
        return None
    matched = {"query": plan.described, "type": "phrase", "fields": list(FIELDS), "slop": SLOP}
    return within({"multi_match": matched}, filters)


PHRASE = Leg("phrase", build)
