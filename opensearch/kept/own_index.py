"""Indices that hold what Pinwheel itself keeps: made when the first thing is kept, each document
with its catalogue's name in `catalogue`."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from opensearchpy import OpenSearch, RequestError

SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}
PATIENCE_S = 60  # what took minutes to make is not lost to a moment's load


def now() -> str:
    """The moment, as documents tell it: ISO 8601, UTC."""
    return datetime.now(UTC).isoformat()


def ensure(client: OpenSearch, index: str, mapping: Mapping[str, Any]) -> None:
    """Make `index` where it is not."""
    if client.indices.exists(index=index):
        return
    with or_there():
        client.indices.create(index=index, body={"settings": SETTINGS, "mappings": mapping})


@contextmanager
def or_there() -> Iterator[None]:
    """Where an index is made inside: it is there as well where another process was quicker."""
    try:
        yield
    except RequestError as error:
        if error.error != "resource_already_exists_exception":
            raise


def sweep(
    client: OpenSearch, index: str, catalogue: str, only: Mapping[str, Any] | None = None
) -> int:
    """Delete the documents of `catalogue`, all or those that the query `only` matches; how many.

    What is written meanwhile stays, and an index that is not there holds nothing.
    """
    filters = [{"term": {"catalogue": catalogue}}, *([only] if only else [])]
    reply = client.delete_by_query(
        index=index,
        body={"query": {"bool": {"filter": filters}}},
        params={"conflicts": "proceed", "refresh": "true", "request_timeout": PATIENCE_S},
        ignore=404,
    )
    return int(reply.get("deleted", 0))
