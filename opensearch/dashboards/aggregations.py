"""The parts of a visualisation as OpenSearch Dashboards keeps them: metrics and buckets.

Each gives an entry of a `visState`'s `aggs`, less its id, which follows from its place.
"""

from typing import Any

Aggregation = dict[str, Any]


def count(label: str = "Count") -> Aggregation:
    """How many documents."""
    return _metric("count", {"customLabel": label})


def average(field: str, label: str) -> Aggregation:
    """The mean of a numeric field."""
    return _metric("avg", {"field": field, "customLabel": label})


def distinct(field: str, label: str) -> Aggregation:
    """How many different values."""
    return _metric("cardinality", {"field": field, "customLabel": label})


def percentiles(field: str, label: str, percents: tuple[float, ...] = (50, 95, 99)) -> Aggregation:
    """The values below which that many per cent lie."""
    return _metric(
        "percentiles", {"field": field, "percents": list(percents), "customLabel": label}
    )


def terms(field: str, label: str, size: int = 10, role: str = "segment") -> Aggregation:
    """The commonest values, by the first metric."""
    params = {"field": field, "size": size, "order": "desc", "orderBy": "1", "customLabel": label}
    return _bucket("terms", role, params)


def over_time(field: str = "timestamp", label: str = "Time") -> Aggregation:
    """Bars of time whose width suits the time range."""
    params = {
        "field": field, "interval": "auto", "useNormalizedOpenSearchInterval": True,
        "drop_partials": False, "min_doc_count": 1, "extended_bounds": {}, "customLabel": label,
    }  # fmt: skip
    return _bucket("date_histogram", "segment", params)


def steps(field: str, label: str, width: float) -> Aggregation:
    """Bars of equal width over a numeric field."""
    params = {"field": field, "interval": width, "min_doc_count": 1, "customLabel": label}
    return _bucket("histogram", "segment", {**params, "extended_bounds": {}})


def filters(*named: tuple[str, str], role: str = "segment") -> Aggregation:
    """A bucket per (label, Lucene query)."""
    rows = [
        {"input": {"query": query, "language": "lucene"}, "label": label} for label, query in named
    ]
    return _bucket("filters", role, {"filters": rows})


def _metric(kind: str, params: dict[str, Any]) -> Aggregation:
    return {"enabled": True, "type": kind, "schema": "metric", "params": params}


def _bucket(kind: str, role: str, params: dict[str, Any]) -> Aggregation:
    return {"enabled": True, "type": kind, "schema": role, "params": params}
