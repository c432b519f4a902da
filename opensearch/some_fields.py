"""All documents of a catalogue, one after another, some fields of each."""

from collections.abc import Iterator, Sequence
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.helpers import scan

from opensearch.names import alias

PAGE = 500


def documents(
    client: OpenSearch, catalogue: str, fields: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """The sources of all items, as of the beginning, in no certain order."""
    found = scan(client, index=alias(catalogue), size=PAGE, _source=list(fields),
                 request_timeout=60)  # fmt: skip
    return (hit["_source"] for hit in found)


def count(client: OpenSearch, catalogue: str) -> int:
    """How many items a catalogue has."""
    items: int = client.count(index=alias(catalogue))["count"]
    return items
