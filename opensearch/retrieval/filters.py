"""Filters as the engine's clauses."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from opensearch.retrieval.affordable import MENTIONED_IN, affordable
from opensearch.retrieval.plan import AnyOf, Between, Either, Filter, Mention, Scalar

Clause = dict[str, Any]


def clauses(filters: Iterable[Filter]) -> list[Clause]:
    """One clause per filter; all must hold."""
    return [_negated(one) if one.negated else _clause(one) for one in affordable(filters)]


def within(query: Clause, filters: list[Clause]) -> Clause:
    """`query`, scored as before, over the items that pass `filters`."""
    return {"bool": {"must": [query], "filter": filters}} if filters else query


def either(filters: Iterable[Filter]) -> Clause:
    """What passes one of them, or more."""
    return {"bool": {"should": clauses(filters)}}


def _negated(one: Filter) -> Clause:
    return {"bool": {"must_not": _told(one) if isinstance(one, Mention) else [_clause(one)]}}


def _told(one: Mention) -> list[Clause]:
    """What speaks of it, and not only as of what it is free of, or of one of its kinds: those of
    one word are looked up at once."""
    said = [*_phrases(word for word in one.kinds if " " in word)]
    if single := [word for word in one.kinds if " " not in word]:
        said.append(_one_of(single))
    return [_meant(one), *said]


def _one_of(words: list[str]) -> Clause:
    """One clause for each word, not one for each of its fields: the engine bounds how many a search
    may have."""
    return {"combined_fields": {"query": " ".join(words), "fields": list(MENTIONED_IN)}}


def _meant(one: Mention) -> Clause:
    names = _any_of(f"{one.words} free", *one.names)
    said = _any_of(one.words, *one.doubtful)
    said["any_of"]["filter"] = {"not_overlapping": names}
    return {"bool": {"should": [{"intervals": {field: said}} for field in MENTIONED_IN]}}


def _any_of(*phrases: str) -> Clause:
    beside = {"mode": "ordered", "max_gaps": 0}
    return {"any_of": {"intervals": [{"match": {"query": one, **beside}} for one in phrases]}}


def _phrases(said: Iterable[str]) -> Iterator[Clause]:
    return (_any_field(one, type="phrase") for one in said)


def _any_field(words: str, **how: str) -> Clause:
    return {"multi_match": {"query": words, **how, "fields": list(MENTIONED_IN)}}


def _clause(one: Filter) -> Clause:
    if isinstance(one, AnyOf) and one.typed:
        return {"bool": {"should": [_in_any_case(one.field, value) for value in one.values]}}
    if isinstance(one, AnyOf):
        return {"terms": {one.field: [_wire(value) for value in one.values]}}
    if isinstance(one, Mention):
        return _any_field(one.words, type="phrase")
    if isinstance(one, Either):
        return either(one.options)
    return {"range": {one.field: _bounds(one)}}


def _in_any_case(field: str, value: Scalar) -> Clause:
    return {"term": {field: {"value": _wire(value), "case_insensitive": True}}}


def _bounds(one: Between) -> dict[str, Any]:
    ends = {"gte": one.low, "lte": one.high}
    return {end: _wire(value) for end, value in ends.items() if value is not None}


def _wire(value: Scalar) -> str | float | bool:
    return value.isoformat() if isinstance(value, datetime) else value
