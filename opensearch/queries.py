"""What was asked: User Behavior Insights 1.3 queries, kept in `ubi_queries`."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson
from opensearchpy import OpenSearch

from opensearch.engine import down_means_down
from opensearch.names import QUERIES

TEMPLATE = "pinwheel-ubi-queries"
ACTION = b'{"create":{}}\n'


def store(client: OpenSearch, queries: Iterable[Mapping[str, Any]]) -> int:
    """How many were stored; one that the engine refuses is left out of the count.

    Raises `EngineDown`.
    """
    body = b"".join(ACTION + orjson.dumps(query) + b"\n" for query in queries)
    with down_means_down():
        install(client)
        reply = client.bulk(body=body, index=QUERIES, params={"filter_path": "items.*.status"})
    return sum(item["create"]["status"] == 201 for item in reply["items"])


@cache
def install(client: OpenSearch) -> None:
    """Put the template where it is not, once per client."""
    template = orjson.loads(files("opensearch.templates").joinpath("ubi-queries.json").read_bytes())
    client.indices.put_index_template(name=TEMPLATE, body=template)


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
