"""Refinements as the engine keeps them: one document per query, replaced per catalogue in one step.

A catalogue's pointer names the generation that serves; it moves as `generations` says.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, TypedDict

from opensearchpy import NotFoundError, OpenSearch

from opensearch.kept.generations import new_stamp, serve
from opensearch.kept.own_index import PATIENCE_S, ensure, now
from opensearch.names import REFINEMENTS

MOST = 1_000  # broad queries of one catalogue
CHUNK = 200  # queries written at once

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


def replace(client: OpenSearch, catalogue: str, refined: Sequence[Refined]) -> None:
    """Make `refined` the catalogue's refinements, whole or not at all."""
    ensure(client, REFINEMENTS, MAPPING)
    generation = new_stamp()
    for start in range(0, len(refined), CHUNK):
        body = list(_lines(catalogue, generation, refined[start : start + CHUNK]))
        reply = client.bulk(body=body, index=REFINEMENTS, params={"request_timeout": PATIENCE_S})
        if reply["errors"]:
            failed = next(one["index"] for one in reply["items"] if "error" in one["index"])
            raise RuntimeError(f"refinements were not taken: {failed['error']['reason']}")
    pointer = {"catalogue": catalogue, "serves": generation, "made_at": now()}
    serve(client, REFINEMENTS, pointer, generation, "generation")


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


def _lines(catalogue: str, generation: str, refined: Iterable[Refined]) -> Iterable[dict[str, Any]]:
    for one in refined:
        yield {"index": {"_id": _key(catalogue, generation, one["query"])}}
        yield {"catalogue": catalogue, "generation": generation, "made_at": now(), **one}


def _key(catalogue: str, generation: str, query: str) -> str:
    """Queries may be long, ids may not."""
    return f"{catalogue}:{generation}:{sha256(query.encode()).hexdigest()[:24]}"
