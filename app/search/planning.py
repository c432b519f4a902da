"""Step 2: which legs, how deep, what is a filter, what is counted."""

from collections.abc import Collection
from dataclasses import replace

from app.search import constraints, facets, filters, sorting
from app.search.request import SearchRequest
from opensearch.catalogue.schema import Catalogue, Role
from opensearch.legs import telling
from opensearch.retrieval.plan import Plan, Scalar
from ranking.query import Query
from ranking.ranker import Ranker

SORTED_WINDOW = 500  # a sorted list is read in stretches of this many
KEPT = ("version", Role.GROUP.value, Role.BRAND.value)  # for what comes after ranking
VALUES = (Role.GROUP, Role.PRICE, Role.POPULARITY, Role.PUBLISHED, Role.RATING, Role.STOCK)


def plan_retrieval(
    query: Query,
    request: SearchRequest,
    catalogue: Catalogue,
    window: int,
    after: tuple[Scalar | None, ...] = (),
) -> Plan:
    """The plan of a request. Raises `BadRequest` for filters, facets and sorts that cannot be."""
    plan = Plan(
        catalogue=catalogue,
        text=query.unmeasured,
        weight=constraints.weight(query),
        vector=query.vector,
        codes=query.codes,
        depth=window,
        exact=request.exact,
        filters=(
            *filters.parse(request.filter, catalogue),
            *constraints.filters(query, catalogue),
        ),
        preferences=constraints.preferences(query, catalogue),
        variants=constraints.variants(query),
        makers=constraints.makers(query, catalogue),
        coloured=constraints.coloured(query, catalogue),
        beside=query.beside,
        works=query.works,
        narrower=constraints.narrower(query),
        missed=constraints.missed(query, catalogue),
        facets=facets.asked(request.facets, catalogue),
        sort=sorting.parse(request.sort, catalogue),
        after=after,
        values=_values(catalogue, request),
    )
    return replace(plan, depth=SORTED_WINDOW) if plan.ordered else plan


def suited(plan: Plan, ranker: Ranker) -> Plan:
    """With the telling legs that the ranker looks at, and without the doc values that nobody does:
    of those for the ranker only what it `reads` stays (None: all), and nothing where the engine
    orders. They are half of the engine's reply."""
    looked_at, values = ranker.legs & telling(), plan.values
    if ranker.reads is not None or plan.ordered:
        read: Collection[str] = () if plan.ordered else ranker.reads or ()
        values = tuple(one for one in values if one in KEPT or one in read)
    return replace(plan, looked_at=looked_at, values=values)


def _values(catalogue: Catalogue, request: SearchRequest) -> tuple[str, ...]:
    wanted = VALUES + ((Role.BRAND,) if request.diversity else ())
    present = (role.value for role in wanted if catalogue.of(role))
    return ("version", *present)
