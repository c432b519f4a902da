"""A plan as the searches of one `_msearch`: each leg's thin hits, and a counting search."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from opensearch.catalogue.schema import Role
from opensearch.legs.leg import Leg
from opensearch.retrieval.facets import aggregations, base_filters, faceted_filters
from opensearch.retrieval.filters import Clause, clauses, within
from opensearch.retrieval.plan import Plan, Sort
from opensearch.retrieval.thin import thin

COUNT = "count"
ORDERED = "ordered"
COUNTED_UP_TO = 10_000  # unless asked exactly; with facets every match is visited anyway

EVERYTHING: Clause = {"match_all": {}}
NOTHING: Clause = {"match_none": {}}
BROWSING = (Sort("popularity", descending=True), Sort("published", descending=True))


@dataclass(frozen=True)
class Search:
    """One search of the `_msearch`; its reply is found again by `name`, each hit with `values`."""

    name: str
    body: dict[str, Any]
    values: tuple[str, ...] = ()


def searches(plan: Plan, legs: Sequence[Leg]) -> list[Search]:
    """What to send: the legs that have something to ask (or one ordered search), then the count."""
    thin = [ordered(plan, legs)] if plan.ordered else _legs(plan, legs)
    return [*thin, Search(COUNT, _counting(plan, legs))]


def _legs(plan: Plan, legs: Sequence[Leg]) -> list[Search]:
    filters = clauses(plan.filters)
    wanted = [leg for leg in legs if _asked(leg, plan) and leg.name not in plan.held]
    asked = ((leg, leg.build(plan, filters)) for leg in wanted)
    return [_leg(plan, leg, query) for leg, query in asked if query is not None]


def _asked(leg: Leg, plan: Plan) -> bool:
    return plan.asks(leg.name) and (not leg.telling or leg.name in plan.looked_at)


def _leg(plan: Plan, leg: Leg, query: Clause) -> Search:
    values = () if leg.telling else plan.values
    floor = {} if leg.floor is None else {"min_score": leg.floor}
    return Search(leg.name, thin(query, plan.depth, values) | _timeout(plan) | floor, values)


def ordered(plan: Plan, legs: Sequence[Leg]) -> Search:
    """What any leg that counts matches, in the order of the plan, behind `plan.after`."""
    query = matching(plan, legs, clauses(plan.filters))
    body = thin(query, plan.depth, plan.values) | _timeout(plan)
    body["sort"] = [_order(one) for one in _orders(plan)] + [{"id": "asc"}]
    if plan.after:
        body["search_after"] = list(plan.after)
    return Search(ORDERED, body, plan.values)


def _orders(plan: Plan) -> list[Sort]:
    if plan.sort:
        return [plan.sort]
    return [one for one in BROWSING if plan.catalogue.of(Role(one.field))]


def _order(one: Sort) -> Clause:
    return {one.field: {"order": "desc" if one.descending else "asc", "missing": "_last"}}


def _counting(plan: Plan, legs: Sequence[Leg]) -> dict[str, Any]:
    body: dict[str, Any] = {
        "query": matching(plan, legs, clauses(base_filters(plan))),
        "size": 0,
        "track_total_hits": True if plan.exact or plan.facets else COUNTED_UP_TO,
        **_timeout(plan),
    }
    if plan.facets:
        body["aggs"] = aggregations(plan)
    if picked := clauses(faceted_filters(plan)):
        body["post_filter"] = {"bool": {"filter": picked}}
    return body


def _timeout(plan: Plan) -> dict[str, str]:
    return {"timeout": f"{plan.timeout_ms}ms"}


def matching(plan: Plan, legs: Sequence[Leg], filters: list[Clause]) -> Clause:
    """What counts as a match: any counted leg's; all items where there are no words."""
    if not plan.text:
        return NOTHING if plan.vector else within(EVERYTHING, filters)
    built = (leg.build(plan, []) for leg in legs if leg.counted and plan.asks(leg.name))
    queries = [query for query in built if query is not None] or [NOTHING]
    return within(queries[0] if len(queries) == 1 else {"bool": {"should": queries}}, filters)
