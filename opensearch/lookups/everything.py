"""Every item of a catalogue, for what is learned from all of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.helpers import scan

from opensearch.names import alias

PAGE = 500
PATIENCE_S = 60


def whole(client: OpenSearch, catalogue: str) -> Iterator[dict[str, Any]]:
    """Documents as stored, vector included, in no order. Raises the client's errors."""
    return _sources(client, catalogue, {"excludes": ["content_hash", "text"]})


def parts(client: OpenSearch, catalogue: str, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Some fields of each document, in no order. Raises the client's errors."""
    return _sources(client, catalogue, {"includes": list(fields)})


def count(client: OpenSearch, catalogue: str) -> int:
    """How many items a catalogue has."""
    items: int = client.count(index=alias(catalogue))["count"]
    return items


def _sources(
    client: OpenSearch, catalogue: str, shown: dict[str, list[str]]
) -> Iterator[dict[str, Any]]:
    """As of the beginning."""
    body = {"query": {"match_all": {}}, "_source": shown}
    hits = scan(client, index=alias(catalogue), query=body, size=PAGE, request_timeout=PATIENCE_S)
    return (hit["_source"] for hit in hits)
