"""Any colour: what is asked for in a colour, whichever it has. Where few have the one that is said,
others of the kind come before what merely goes with it."""

from opensearch.legs.leg import Leg
from opensearch.legs.words import apart, before, best, has
from opensearch.retrieval.filters import Clause, within
from opensearch.retrieval.plan import Coloured, Plan, Thing

FIELDS = ("title^2", "category.text^2")


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Nothing where no colour is said. Not counted: who asks for red is told how many are."""
    if plan.coloured is None:
        return None
    thing, wordings = plan.coloured.thing, plan.coloured.wordings
    return within(_called(thing, plan.coloured) if thing else best(*wordings), filters)


def _called(thing: Thing, coloured: Coloured) -> Clause:
    """What titles call so, in the colour first: the words of `black laptop` lead to two hundred
    cases."""
    named = {"multi_match": {"query": thing.name, "fields": list(FIELDS)}}
    found: Clause = {"bool": {"must": [named], "should": [best(*coloured.wordings)]}}
    return apart(before(within(found, [has(coloured)]), found), thing)


ANY_COLOUR = Leg("any_colour", build)
