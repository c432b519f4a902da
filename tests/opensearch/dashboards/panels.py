"""A visualisation's search, as Dashboards would send it: the saved object to DSL."""

import json
from collections.abc import Iterator
from typing import Any

from opensearch.dashboards import kept

Body = dict[str, Any]
BUCKETS = ("terms", "date_histogram", "histogram", "filters")


def objects() -> list[Body]:
    """All saved objects that are installed."""
    return [json.loads(line) for line in kept().decode().splitlines()]


def visualisations() -> Iterator[Body]:
    return (one for one in objects() if one["type"] == "visualization")


def state(visualisation: Body) -> Body:
    answer: Body = json.loads(visualisation["attributes"]["visState"])
    return answer


def fields(visualisation: Body) -> set[str]:
    """Every field it aggregates on."""
    named = (one["params"].get("field") for one in state(visualisation)["aggs"])
    return {field for field in named if field}


def pattern(visualisation: Body) -> str:
    """The index pattern it searches."""
    (reference,) = visualisation["references"]
    titles = {one["id"]: one["attributes"] for one in objects() if one["type"] == "index-pattern"}
    title: str = titles[reference["id"]]["title"]
    return title


def body(visualisation: Body, also: Body) -> Body:
    """The search: its query together with the filter `also`, buckets outside, metrics inside."""
    meta = visualisation["attributes"]["kibanaSavedObjectMeta"]["searchSourceJSON"]
    query = json.loads(meta)["query"]["query"]
    must = [also, *([{"query_string": {"query": query}}] if query else [])]
    aggs = state(visualisation)["aggs"]
    inner = {
        one["id"]: {one["type"]: metric(one["params"])} for one in aggs if one["type"] in METRICS
    }
    for one in reversed([one for one in aggs if one["type"] in BUCKETS]):
        inner = {one["id"]: {**bucket(one), "aggs": inner}}
    return {"size": 0, "track_total_hits": True, "query": {"bool": {"filter": must}}, "aggs": inner}


METRICS = ("avg", "cardinality", "percentiles")  # a count needs no aggregation


def metric(params: Body) -> Body:
    return {name: value for name, value in params.items() if name in ("field", "percents")}


def bucket(one: Body) -> Body:
    kind, params = one["type"], one["params"]
    if kind == "filters":
        rows = {row["label"]: row["input"]["query"] for row in params["filters"]}
        return {kind: {"filters": {k: {"query_string": {"query": q}} for k, q in rows.items()}}}
    if kind == "date_histogram":
        return {kind: {"field": params["field"], "fixed_interval": "12h"}}
    if kind == "histogram":
        return {kind: {"field": params["field"], "interval": params["interval"]}}
    order = {"_count": params["order"]}  # metric 1 is the count in all of ours
    return {kind: {"field": params["field"], "size": params["size"], "order": order}}
