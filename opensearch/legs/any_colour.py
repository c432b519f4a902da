"""Any colour: what is asked for in a colour, whichever it has. Where few have the one that is said,
others of the kind come before what merely goes with it."""

from opensearch.filters import Clause, within
from opensearch.legs.leg import Leg
from opensearch.legs.words import best
from opensearch.plan import Plan


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Nothing where no colour is said. Not counted: who asks for red is told how many are."""
    return within(best(*plan.coloured.wordings), filters) if plan.coloured else None


ANY_COLOUR = Leg("any_colour", build)
