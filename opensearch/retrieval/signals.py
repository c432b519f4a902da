"""What the engine says of items that were found already: how well each field alone fits the words,
and which conditions each meets. Named queries, with their scores, in one search.

Not part of the legs' `_msearch`: that gives no scores of named queries (OpenSearch issue 19102).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opensearch.legs.words import MOST, across_fields
from opensearch.retrieval.filters import Clause, clauses
from opensearch.retrieval.plan import Filter
from opensearch.retrieval.thin import thin

PARAMS = {
    "include_named_queries_score": "true",  # in the body it is read, but not answered
    "filter_path": "hits.hits.fields,hits.hits.matched_queries",
}


@dataclass(frozen=True)
class InFields:
    """How well the best of `fields` fits `text`, 0 where they have none of the words."""

    name: str
    fields: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Meets:
    """Whether all `filters` let the item pass: 1 or 0."""

    name: str
    filters: tuple[Filter, ...]


@dataclass(frozen=True)
class HasWords:
    """Whether the item holds as many words of `text` as the words leg demands: 1 or 0."""

    name: str
    text: str


Signal = InFields | Meets | HasWords
Signals = Mapping[str, Mapping[str, float]]  # by signal's name, then by item


def body(ids: Sequence[str], asked: Sequence[Signal]) -> dict[str, Any]:
    """The search. In the order of the index: nobody looks at its own scores."""
    of_these = [{"terms": {"id": list(ids)}}]
    query = {"bool": {"filter": of_these, "should": [_named(one) for one in asked]}}
    return thin(query, len(ids)) | {"sort": ["_doc"]}


def read(reply: Mapping[str, Any], asked: Sequence[Signal]) -> Signals:
    """Every signal of every item that is still there."""
    hits = reply.get("hits", {}).get("hits", [])
    matched = {hit["fields"]["id"][0]: hit.get("matched_queries", {}) for hit in hits}
    return {one.name: {item: _value(one, said) for item, said in matched.items()} for one in asked}


def _named(one: Signal) -> Clause:
    if isinstance(one, InFields):
        matched = {"query": one.text, "type": "best_fields", "fields": list(one.fields)}
        return {"multi_match": {**matched, "_name": one.name}}
    wanted = clauses(one.filters) if isinstance(one, Meets) else [across_fields(one.text, MOST)]
    return {"bool": {"filter": wanted, "_name": one.name}}


def _value(one: Signal, said: Mapping[str, float]) -> float:
    if isinstance(one, InFields):
        return float(said.get(one.name, 0.0))
    return float(one.name in said)
