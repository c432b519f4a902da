"""Refinements as the engine keeps them: one document per query, replaced per catalogue in one step.

A catalogue's pointer names the generation that serves. A new generation is written beside it, then
the pointer moves, then the old one is deleted: a reader sees all of one generation or of the other.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, TypedDict

from opensearchpy import NotFoundError, OpenSearch, RequestError

from opensearch.names import REFINEMENTS

MOST = 1_000  # broad queries of one catalogue
CHUNK = 200  # queries written at once
PATIENCE_S = 60  # what took minutes to make is not lost to a moment's load

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "catalogue": {"type": "keyword"},
        "generation": {"type": "keyword"},
        "serves": {"type": "keyword"},  # a pointer's generation
        "query": {"type": "keyword"},
        "total": {"type": "integer"},
        "made_at": {"type": "date"},
        "refinements": {
            "properties": {
                "kind": {"type": "keyword"},
                "label": {"type": "keyword"},
                "query": {"type": "keyword"},
                "filter": {"type": "keyword"},
                "count": {"type": "integer"},
                "image": {"type": "keyword", "index": False, "doc_values": False},
            }
        },
    },
}


class Stored(TypedDict):
    """One refinement: `filter` as a search request writes it, `image` an address or None."""

    kind: str
    label: str
    query: str
    filter: list[str]
    count: int
    image: str | None


class Refined(TypedDict):
    """A broad query's refinements, best first; `total` is what it finds unrefined."""

    query: str
    total: int
    refinements: list[Stored]


def replace(
    client: OpenSearch, catalogue: str, generation: str, refined: Sequence[Refined]
) -> None:
    """Make `refined` the catalogue's refinements, whole or not at all. `generation` is new."""
    _make_index(client)
    for start in range(0, len(refined), CHUNK):
        body = list(_lines(catalogue, generation, refined[start : start + CHUNK]))
        reply = client.bulk(body=body, index=REFINEMENTS, params={"request_timeout": PATIENCE_S})
        if reply["errors"]:
            failed = next(one["index"] for one in reply["items"] if "error" in one["index"])
            raise RuntimeError(f"refinements were not taken: {failed['error']['reason']}")
    pointer = {"catalogue": catalogue, "serves": generation, "made_at": _now()}
    params = {"refresh": "true", "request_timeout": PATIENCE_S}
    client.index(index=REFINEMENTS, id=catalogue, body=pointer, params=params)
    _forget(client, catalogue, but=generation)


def of(client: OpenSearch, catalogue: str) -> dict[str, list[Stored]]:
    """What a catalogue has, by query; nothing where it has no refinements."""
    try:
        serves = client.get(index=REFINEMENTS, id=catalogue)["_source"]["serves"]
    except NotFoundError:
        return {}
    wanted = [{"term": {"catalogue": catalogue}}, {"term": {"generation": serves}}]
    body = {"query": {"bool": {"filter": wanted}}, "size": MOST}
    found = client.search(index=REFINEMENTS, body=body)["hits"]["hits"]
    return {hit["_source"]["query"]: hit["_source"]["refinements"] for hit in found}


def forget(client: OpenSearch, catalogue: str) -> None:
    """Remove all refinements of a catalogue."""
    client.delete(index=REFINEMENTS, id=catalogue, ignore=404, params={"refresh": "true"})
    _forget(client, catalogue, but="")


def _lines(catalogue: str, generation: str, refined: Iterable[Refined]) -> Iterable[dict[str, Any]]:
    for one in refined:
        yield {"index": {"_id": _key(catalogue, generation, one["query"])}}
        yield {"catalogue": catalogue, "generation": generation, "made_at": _now(), **one}


def _forget(client: OpenSearch, catalogue: str, but: str) -> None:
    """Delete all generations except one."""
    query = {"bool": {"filter": [{"term": {"catalogue": catalogue}},
                                 {"exists": {"field": "generation"}}],
                      "must_not": [{"term": {"generation": but}}]}}  # fmt: skip
    client.delete_by_query(
        index=REFINEMENTS,
        body={"query": query},
        params={"conflicts": "proceed", "refresh": "true", "request_timeout": PATIENCE_S},
        ignore=404,
    )


def _key(catalogue: str, generation: str, query: str) -> str:
    """Queries may be long, ids may not."""
    return f"{catalogue}:{generation}:{sha256(query.encode()).hexdigest()[:24]}"


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _make_index(client: OpenSearch) -> None:
    if client.indices.exists(index=REFINEMENTS):
        return
    settings = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}
    try:
        client.indices.create(index=REFINEMENTS, body={"settings": settings, "mappings": MAPPING})
    except RequestError as error:
        if error.error != "resource_already_exists_exception":  # another process was quicker
            raise
