"""The tombstones of a catalogue, as deletes in the new index."""

from datetime import UTC, datetime, timedelta
from typing import Any

from opensearchpy import OpenSearch

from opensearch.indexing.building.scan import Scan, Stored
from opensearch.indexing.operations import Delete, Operation
from opensearch.names import TOMBSTONES

# A delete reaches the served index within its writer's deadline after its tombstone. Between the
# two an older put may have been copied anew: tombstones this recent are applied once more at last.
RECENT = timedelta(minutes=10)


def of(client: OpenSearch, catalogue: str) -> Scan:
    """All tombstones of `catalogue`."""
    return Scan(client, TOMBSTONES, {"term": {"catalogue": catalogue}})


def recent(client: OpenSearch, catalogue: str) -> Scan:
    """Those whose deletes may still be on their way."""
    since = (datetime.now(UTC) - RECENT).isoformat()
    young: dict[str, Any] = {"range": {"written_at": {"gte": since}}}
    return Scan(
        client, TOMBSTONES, {"bool": {"filter": [{"term": {"catalogue": catalogue}}, young]}}
    )


def as_deletes(page: list[Stored]) -> list[Operation]:
    """Each tombstone as the delete it remembers."""
    return [Delete(stored.source["item"], stored.version) for stored in page]
