"""What was asked: User Behavior Insights 1.3 queries, kept in `ubi_queries`."""

from collections.abc import Iterable, Mapping
from typing import Any

from opensearchpy import OpenSearch

from opensearch.connection.outage import down_means_down
from opensearch.kept.ubi import append
from opensearch.names import QUERIES


def store(client: OpenSearch, queries: Iterable[Mapping[str, Any]]) -> int:
    """How many were stored. Raises EngineDown."""
    return append(client, QUERIES, queries)


def frequent(client: OpenSearch, catalogue: str, most: int) -> list[tuple[str, int]]:
    """What was asked most often, and how often. Raises `EngineDown`."""
    body = {
        "size": 0,
        "query": {"term": {"query_attributes.catalogue": catalogue}},
        "aggs": {"asked": {"terms": {"field": "user_query.keyword", "size": most + 1}}},
    }
    with down_means_down():
        reply = client.search(index=QUERIES, body=body, params={"ignore_unavailable": "true"})
    buckets = reply.get("aggregations", {}).get("asked", {}).get("buckets", [])
    asked = [(bucket["key"], bucket["doc_count"]) for bucket in buckets if bucket["key"].strip()]
    return asked[:most]
