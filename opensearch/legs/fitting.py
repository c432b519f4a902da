"""Fitting: items of which all holds that the query says of them, those with its words first; of
two values of one field, either; where it says but a colour, the thing in it.

For `blue wool rug` a navy rug of wool, whose title calls it neither blue nor a wool rug; for
`turner` what Turner made, whose title never says so, and for `sculpture` the best of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from opensearch.legs.leg import Leg
from opensearch.legs.words import across_fields, in_colour
from opensearch.retrieval.filters import Clause, either, within
from opensearch.retrieval.plan import AnyOf, Plan, Preference

LEAST = 2  # things that are said: by one alone, but for a maker, or where it is all, too much fits
EACH = 10.0  # points of two values of one field: what is red and blue comes before what is one


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Filters do not score: BM25 orders what passes all, whether it has any of the words or not."""
    said = [one for one in plan.preferences if one.said]
    best: list[Clause] = [{"terms": {"id": [*plan.works]}}] if plan.works else []
    if len(said) < LEAST and not plan.makers and not any(one.whole for one in said):
        if plan.coloured:
            return in_colour(plan.coloured, filters)
        return within(best[0], filters) if best else None
    alike = _by_field(said)
    held = [either(chain.from_iterable(one.filters for one in ones)) for ones in alike]
    each = [_firmly(one) for ones in alike if len(ones) > 1 for one in ones]
    first = [across_fields(plan.described, "1")] if plan.described else best
    return {"bool": {"filter": [*held, *filters], "should": [*first, *each]}}


def _firmly(one: Preference) -> Clause:
    return {"constant_score": {"filter": either(one.filters), "boost": EACH}}


def _by_field(said: Iterable[Preference]) -> Sequence[Sequence[Preference]]:
    """Values of one field together, any of which fits: nothing is a sofa and a bed."""
    found: defaultdict[object, list[Preference]] = defaultdict(list)
    for one in said:
        first = one.filters[0]
        found[first.field if isinstance(first, AnyOf) else one].append(one)
    return [*found.values()]


FITTING = Leg("fitting", build)
