"""Items whose vectors lie nearest to an item's own, as the index holds it."""

from typing import Any

from opensearchpy import NotFoundError, OpenSearch

from opensearch.connection.outage import down_means_down


def neighbours(
    client: OpenSearch, index: str, item: str, count: int
) -> list[tuple[str, float, dict[str, Any]]]:
    """(id, score, source) of up to `count` items, nearest first, `item` and its variants left
    out. Empty where the item is absent or has no vector. Raises EngineDown."""
    with down_means_down():
        found = _own(client, index, item)
        if found is None or not found.get("vector"):
            return []
        reply = client.search(index=index, body=body(item, found, count))
    return [(hit["_id"], hit["_score"], hit["_source"]) for hit in reply["hits"]["hits"]]


def body(item: str, source: dict[str, Any], count: int) -> dict[str, Any]:
    """k-NN with the item and its variants filtered out inside, so that `count` remain."""
    unwanted: list[dict[str, Any]] = [{"ids": {"values": [item]}}]
    if group := source.get("group"):
        unwanted.append({"term": {"group": group}})
    near = {
        "vector": source["vector"],
        "k": count,
        "filter": {"bool": {"must_not": unwanted}},
    }
    return {
        "size": count,
        "_source": {"excludes": ["vector", "text"]},
        "track_total_hits": False,
        "query": {"knn": {"vector": near}},
    }


def _own(client: OpenSearch, index: str, item: str) -> dict[str, Any] | None:
    try:
        reply = client.get(index=index, id=item, params={"_source_includes": "vector,group"})
    except NotFoundError:
        return None
    source: dict[str, Any] = reply["_source"]
    return source
