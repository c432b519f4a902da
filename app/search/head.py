"""What every page of a search repeats: total, the query as understood, facets, refinements."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.search.page import (
    BannerView,
    FacetView,
    QueryView,
    RedirectView,
    RefinementView,
    RuleView,
    Total,
)
from opensearch.retrieval.hits import Retrieved

Json = dict[str, Any]


def head_of(
    query: QueryView,
    found: Retrieved,
    counted: Mapping[str, FacetView],
    refinements: Sequence[RefinementView],
    degraded: Sequence[str],
) -> Json:
    """As plain JSON without nulls: it is kept beside the window, and sent as it is."""
    return {
        "total": {"value": found.total, "relation": "eq" if found.exact else "gte"},
        "query": query.model_dump(exclude_none=True),
        "facets": {name: view.model_dump(exclude_none=True) for name, view in counted.items()},
        "refinements": [one.model_dump(exclude_none=True) for one in refinements],
        "degraded": list(degraded),
    }


def read_head(head: Json) -> Json:
    """The typed parts, unchecked: we wrote them."""
    return {
        "total": Total.model_construct(**head["total"]),
        "query": QueryView(**head["query"]),
        "facets": {name: FacetView(**view) for name, view in head["facets"].items()},
        "refinements": [RefinementView(**one) for one in head["refinements"]],
        **_ruled(head.get("ruled")),
    }


def _ruled(said: Json | None) -> Json:
    """What merchandising rules put into the reply (`app.rules.reply`)."""
    if said is None:
        return {}
    redirect = said["redirect"]
    return {
        "rules": [RuleView(**one) for one in said["rules"]],
        "redirect": RedirectView(**redirect) if redirect else None,
        "banners": [BannerView(**one) for one in said["banners"]],
    }
