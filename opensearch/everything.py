"""Every item of a catalogue, whole, vector included: for what is learned from all of them."""

from collections.abc import Iterator
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.helpers import scan

from opensearch.names import alias

PAGE = 500


def sources(client: OpenSearch, catalogue: str) -> Iterator[dict[str, Any]]:
    """Documents as stored, in no order. Raises the client's errors."""
    body = {"query": {"match_all": {}}, "_source": {"excludes": ["content_hash", "text"]}}
    hits = scan(client, index=alias(catalogue), query=body, size=PAGE, request_timeout=60)
    yield from (hit["_source"] for hit in hits)
