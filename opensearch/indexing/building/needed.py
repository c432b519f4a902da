"""Which of a catalogue's deletes its builds may still have to carry out."""

from datetime import UTC, datetime, timedelta

from opensearchpy import OpenSearch

from opensearch.indexing.building import ledger

MARGIN = timedelta(hours=1)  # clocks differ, deletes retry


def needed_since(client: OpenSearch, catalogue: str) -> datetime | None:
    """The moment from which its tombstones are to be kept: a rollback applies those since the last
    swap, a build that is gone on with those since it began. None where there is neither."""
    found = ledger.read(client, catalogue)
    if found is None:
        return None
    record, _ = found
    began = [record.outset.at, record.last.at if record.last else 0.0]
    moments = [datetime.fromtimestamp(at, UTC) - MARGIN for at in began if at]
    return min(moments, default=None)
