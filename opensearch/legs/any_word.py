"""Any word: for when too few items hold most of the words. Weak, so ranked below meaning."""

from opensearch.legs.leg import Leg
from opensearch.legs.words import across_fields
from opensearch.retrieval.filters import Clause, within
from opensearch.retrieval.plan import Plan


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Only in a relaxed plan: the words leg itself stays as strict as it was."""
    if not plan.relaxed or not plan.text:
        return None
    return within(across_fields(plan.text, "1"), filters)


ANY_WORD = Leg("any_word", build, counted=True)
