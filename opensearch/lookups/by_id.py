"""Items' vectors and presence, looked up by id in great numbers."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any

from opensearchpy import OpenSearch

from opensearch.connection.outage import down_means_down
from opensearch.names import alias

PAGE = 500


def vectors(client: OpenSearch, index: str, ids: Collection[str]) -> dict[str, list[float]]:
    """By id; an item that is gone or has no vector is absent. Raises EngineDown."""
    found = _sources(client, index, ids, "vector")
    return {item: source["vector"] for item, source in found if source.get("vector")}


def present(client: OpenSearch, catalogue: str, ids: Collection[str]) -> frozenset[str]:
    """Those of `ids` that the catalogue holds. Raises EngineDown."""
    return frozenset(item for item, _ in _sources(client, alias(catalogue), ids, "id"))


def _sources(
    client: OpenSearch, index: str, ids: Collection[str], field: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    each = iter(dict.fromkeys(ids))
    while page := list(islice(each, PAGE)):
        with down_means_down():
            reply = client.mget(index=index, body={"ids": page}, params={"_source_includes": field})
        yield from ((one["_id"], one["_source"]) for one in _found(reply["docs"]))


def _found(docs: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return (one for one in docs if one.get("found"))
