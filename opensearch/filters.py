"""Filters as the engine's clauses."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from opensearch.plan import AnyOf, Between, Either, Filter, Mention, Scalar

Clause = dict[str, Any]

MENTIONED_IN = ("title", "body", "tags.text", "category.text")


def clauses(filters: Iterable[Filter]) -> list[Clause]:
    """One clause per filter; all must hold."""
    return [_negated(one) if one.negated else _clause(one) for one in filters]


def within(query: Clause, filters: list[Clause]) -> Clause:
    """`query`, scored as before, over the items that pass `filters`."""
    return {"bool": {"must": [query], "filter": filters}} if filters else query


def either(filters: Iterable[Filter]) -> Clause:
    """What passes one of them, or more."""
    return {"bool": {"should": clauses(filters)}}


def _negated(one: Filter) -> Clause:
    return {"bool": {"must_not": [_clause(one)]}}


def _clause(one: Filter) -> Clause:
    if isinstance(one, AnyOf):
        return {"terms": {one.field: [_wire(value) for value in one.values]}}
    if isinstance(one, Mention):
        said = {"query": one.words, "type": "phrase", "fields": list(MENTIONED_IN)}
        return {"multi_match": said}
    if isinstance(one, Either):
        return either(one.options)
    return {"range": {one.field: _bounds(one)}}


def _bounds(one: Between) -> dict[str, Any]:
    ends = {"gte": one.low, "lte": one.high}
    return {end: _wire(value) for end, value in ends.items() if value is not None}


def _wire(value: Scalar) -> str | float | bool:
    return value.isoformat() if isinstance(value, datetime) else value
