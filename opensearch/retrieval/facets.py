"""Facets: counts over the whole result, each without its own filter so that several values of one
facet can be picked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from opensearch.retrieval import periods
from opensearch.retrieval.filters import Clause, clauses
from opensearch.retrieval.hits import Facet, FacetCount
from opensearch.retrieval.plan import AnyOf, FacetAsked, Filter, Plan
from opensearch.retrieval.spellings import folded

BUCKETS = 10  # of a numeric facet; their widths follow the data
ALIKE = "alike"

Bucket = dict[str, Any]


def aggregations(plan: Plan) -> dict[str, Clause]:
    """One aggregation per facet asked, to run below a query that holds `base_filters` only. Each is
    named by its place: the engine takes no `[`, `]` and `>`, which a field's name may hold."""
    picked = faceted_filters(plan)
    return {
        str(place): {
            "filter": _others(picked, asked.field),
            "aggs": {**_counts(asked), **_alike(picked, asked.field)},
        }
        for place, asked in enumerate(plan.facets)
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
    return tuple(
        _facet(one, reply[str(place)]) for place, one in enumerate(asked) if str(place) in reply
    )


def _others(picked: list[Filter], field: str) -> Clause:
    others = clauses(one for one in picked if one.field != field)
    return {"bool": {"filter": others}} if others else {"match_all": {}}


def _counts(asked: FacetAsked) -> dict[str, Clause]:
    if asked.date:
        return periods.asked(asked.field)
    if not asked.numeric:
        return {"values": {"terms": {"field": asked.field, "size": asked.size}}}
    return {"values": _between(asked.field, asked.edges)}


def _alike(picked: list[Filter], field: str) -> dict[str, Clause]:
    """What is picked in several spellings, counted as one: an item may have more than one."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in picked:
        if isinstance(one, AnyOf) and one.field == field and not one.negated:
            for value in one.values:
                found[folded(str(value))].append(str(value))
    several = {key: {"terms": {field: each}} for key, each in found.items() if len(each) > 1}
    return {ALIKE: {"filters": {"filters": several}}} if several else {}


def _between(field: str, edges: Sequence[float]) -> Clause:
    """Counts with the least and the greatest value of each, which its filter is written by: of
    ranges that do not meet, it picks what was counted. The engine's own histogram of variable
    width moves its bounds while it counts."""
    bounds = pairwise((None, *edges, None))
    ranges = [{name: value for name, value in (("from", low), ("to", high)) if value is not None}
              for low, high in bounds]  # fmt: skip
    ends = {end: {end: {"field": field}} for end in ("min", "max")}
    return {"range": {"field": field, "ranges": ranges}, "aggs": ends}


def _numbers(buckets: list[Bucket]) -> Iterator[FacetCount]:
    for one in buckets:
        if one["doc_count"]:
            yield FacetCount(one["min"]["value"], one["doc_count"], one["max"]["value"])


def evened(counts: Iterable[FacetCount], most: int) -> list[FacetCount]:
    """At most `most`: time and again the two neighbours with the fewest items become one."""
    kept = list(counts)
    while len(kept) > most:
        at = min(range(len(kept) - 1), key=lambda at: kept[at].count + kept[at + 1].count)
        low, high = kept[at : at + 2]
        kept[at : at + 2] = [FacetCount(low.value, low.count + high.count, high.high)]
    return kept


def _facet(asked: FacetAsked, counted: dict[str, Any]) -> Facet:
    if asked.date:
        return _spans(asked.name, [*periods.counts(counted)])
    buckets = counted["values"]["buckets"]
    if asked.numeric:
        return _spans(asked.name, evened(_numbers(buckets), BUCKETS))
    counts = [_value(bucket) for bucket in buckets]
    return Facet(asked.name, tuple(_together(counts, counted.get(ALIKE, {}).get("buckets", {}))))


def _together(counts: list[FacetCount], alike: dict[str, Bucket]) -> Iterator[FacetCount]:
    """Spellings of what is picked as the first of them, with how many items have any."""
    told: set[str] = set()
    for one in counts:
        key = folded(str(one.value))
        if key not in alike:
            yield one
        elif key not in told:
            told.add(key)
            yield replace(one, count=alike[key]["doc_count"])


def _spans(name: str, counts: list[FacetCount]) -> Facet:
    if not counts:
        return Facet(name, (), numeric=True)
    return Facet(name, tuple(counts), True, float(counts[0].value), counts[-1].high)


def _value(bucket: Bucket) -> FacetCount:
    key = bucket["key"]
    if bucket.get("key_as_string") in ("true", "false"):
        key = bucket["key_as_string"] == "true"
    return FacetCount(key, bucket["doc_count"])
