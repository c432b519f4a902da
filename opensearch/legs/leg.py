"""What a leg is: one way to find items, kept apart so that its scores stay its own."""

from collections.abc import Callable
from dataclasses import dataclass

from opensearch.retrieval.filters import Clause
from opensearch.retrieval.plan import Plan

Build = Callable[[Plan, list[Clause]], Clause | None]


@dataclass(frozen=True)
class Leg:
    """`build(plan, filters)` gives the leg's query with the filters inside, or None where the plan
    holds nothing for this leg. A `counted` leg's matches make up the result's total and facets. A
    hit below `floor` (on the engine's scale) is not worth showing. A `telling` leg is asked only
    where the ranker looks at it, and adds no items: it says more of those that the others found.
    """

    name: str
    build: Build
    counted: bool = False
    floor: float | None = None
    telling: bool = False
