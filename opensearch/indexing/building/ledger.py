"""Where the records are kept. Each change names the state it was made from: of two who change the
same state one is refused, so that at most one process builds a catalogue."""

import secrets
from dataclasses import dataclass
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import ConflictError, NotFoundError

from opensearch.indexing.building.record import Record
from opensearch.indexing.retry import persist
from opensearch.kept.own_index import ensure
from opensearch.names import BUILDS

MAPPING = {
    "dynamic": "false",
    "properties": {"catalogue": {"type": "keyword"}, "phase": {"type": "keyword"}},
}


class Moved(Exception):
    """The record is no longer as it was read."""


@dataclass(frozen=True)
class Tag:
    """The state of a record as the engine numbers it."""

    seq_no: int
    primary_term: int


def install(client: OpenSearch) -> None:
    """Make the index of builds where there is none."""
    ensure(client, BUILDS, MAPPING)


def read(client: OpenSearch, catalogue: str) -> tuple[Record, Tag] | None:
    """The record of a catalogue and its tag; None where nothing was ever built."""
    try:
        found = persist(lambda: client.get(index=BUILDS, id=catalogue))
    except NotFoundError:
        return None
    return Record.model_validate(found["_source"]), Tag(found["_seq_no"], found["_primary_term"])


def write(client: OpenSearch, record: Record, after: Tag | None) -> tuple[Record, Tag]:
    """Store `record` in place of the state `after` (None: where there is no record yet).

    Raises Moved where another came first. An answer that was lost is no failure: a retry that is
    refused finds its own revision stored.
    """
    stamped = record.model_copy(update={"revision": secrets.token_hex(8)})
    guard: dict[str, Any] = (
        {"if_seq_no": after.seq_no, "if_primary_term": after.primary_term}
        if after
        else {"op_type": "create"}
    )
    body = stamped.model_dump(mode="json")
    try:
        stored = persist(
            lambda: client.index(index=BUILDS, id=record.catalogue, body=body, params=guard)
        )
        return stamped, Tag(stored["_seq_no"], stored["_primary_term"])
    except ConflictError:
        found = read(client, record.catalogue)
        if found and found[0].revision == stamped.revision:
            return found
        raise Moved(record.catalogue) from None
