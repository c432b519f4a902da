"""Facets: counts over the whole result, each without its own filter so that several values of one
facet can be picked."""

from collections.abc import Iterable
from typing import Any

from opensearch.filters import Clause, clauses
from opensearch.hits import Facet, FacetCount
from opensearch.plan import FacetAsked, Filter, Plan

BUCKETS = 10  # of a numeric facet; their widths follow the data
DAY_MS = 86_400_000

Bucket = dict[str, Any]


def aggregations(plan: Plan) -> dict[str, Clause]:
    """One aggregation per facet asked, to run below a query that holds `base_filters` only."""
    picked = faceted_filters(plan)
    return {
        asked.name: {"filter": _others(picked, asked.field), "aggs": _counts(asked)}
        for asked in plan.facets
    }


def base_filters(plan: Plan) -> list[Filter]:
    """Filters on fields that no facet counts: they narrow everything."""
    fields = {asked.field for asked in plan.facets}
    return [one for one in plan.filters if one.field not in fields]


def faceted_filters(plan: Plan) -> list[Filter]:
    """Filters on fields that are counted: they narrow the hits and every facet but their own."""
    fields = {asked.field for asked in plan.facets}
    return [one for one in plan.filters if one.field in fields]


def read(asked: Iterable[FacetAsked], reply: dict[str, Any]) -> tuple[Facet, ...]:
    """The engine's aggregations as facets, in the order asked; one that is missing is left out."""
    return tuple(_facet(one, reply[one.name]) for one in asked if one.name in reply)


def _others(picked: list[Filter], field: str) -> Clause:
    others = clauses(one for one in picked if one.field != field)
    return {"bool": {"filter": others}} if others else {"match_all": {}}


def _counts(asked: FacetAsked) -> dict[str, Clause]:
    if asked.date:
        return {"values": {"auto_date_histogram": {"field": asked.field, "buckets": BUCKETS}}}
    if not asked.numeric:
        return {"values": {"terms": {"field": asked.field, "size": asked.size}}}
    return {"values": {"variable_width_histogram": {"field": asked.field, "buckets": BUCKETS}}}


def _facet(asked: FacetAsked, counted: dict[str, Any]) -> Facet:
    buckets = counted["values"]["buckets"]
    if asked.date:
        return _spans(asked.name, _dates(buckets))
    if asked.numeric:
        return _spans(asked.name, [FacetCount(b["min"], b["doc_count"], b["max"]) for b in buckets])
    return Facet(asked.name, tuple(_value(bucket) for bucket in buckets))


def _spans(name: str, counts: list[FacetCount]) -> Facet:
    if not counts:
        return Facet(name, (), numeric=True)
    return Facet(name, tuple(counts), True, float(counts[0].value), counts[-1].high)


def _dates(buckets: list[Bucket]) -> list[FacetCount]:
    """Buckets of equal width, each up to a millisecond before the next."""
    starts = [float(bucket["key"]) for bucket in buckets]
    width = starts[1] - starts[0] if len(starts) > 1 else DAY_MS
    ends = [start - 1 for start in starts[1:]] + [starts[-1] + width - 1] if starts else []
    spans = zip(buckets, starts, ends, strict=True)
    return [FacetCount(low, one["doc_count"], high) for one, low, high in spans if one["doc_count"]]


def _value(bucket: Bucket) -> FacetCount:
    key = bucket["key"]
    if bucket.get("key_as_string") in ("true", "false"):
        key = bucket["key_as_string"] == "true"
    return FacetCount(key, bucket["doc_count"])
