"""Deletes, remembered: a build under way and a late retry both must learn that an item is gone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing.operations import Delete, Put
from opensearch.kept.own_index import SETTINGS, or_there, sweep
from opensearch.names import MAX_ID_BYTES, TOMBSTONES

# Also the alias the writer addresses, which never creates an index by a mistaken name.
STORE = f"{TOMBSTONES}-1"
MAPPING: Mapping[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "catalogue": {"type": "keyword"},
        "item": {"type": "keyword"},
        "version": {"type": "long"},
        "written_at": {"type": "date"},
    },
}


def install(client: OpenSearch) -> None:
    """Make the index of tombstones where there is none."""
    body = {
        "settings": SETTINGS,
        "mappings": MAPPING,
        "aliases": {TOMBSTONES: {}},
    }
    if client.indices.exists_alias(name=TOMBSTONES):
        return
    with or_there():
        client.indices.create(index=STORE, body=body)


def key(catalogue: str, item: str) -> str:
    """A tombstone's id; a digest where both names together are longer than an id may be. No
    catalogue's name begins with `#`."""
    whole = f"{catalogue}:{item}"
    if len(whole.encode()) <= MAX_ID_BYTES:
        return whole
    return f"#{sha256(whole.encode()).hexdigest()}"


def tombstone(catalogue: str, delete: Delete) -> Put:
    """The delete as a document; of two deletes of one item the newer version stays."""
    return Put(
        key(catalogue, delete.id),
        delete.version,
        {
            "catalogue": catalogue,
            "item": delete.id,
            "version": delete.version,
            "written_at": datetime.now(UTC),
        },
    )


def buried(client: OpenSearch, catalogue: str, items: Sequence[str]) -> dict[str, int]:
    """The versions of those of `items` that have a tombstone; read in real time, not by search.

    Raises TransportError where the engine cannot say.
    """
    if not items:
        return {}
    by_key = {key(catalogue, item): item for item in items}
    reply = client.mget(
        body={"ids": list(by_key)},
        index=TOMBSTONES,
        params={"_source": "false"},
    )
    if lost := next((doc["error"] for doc in reply["docs"] if "error" in doc), None):
        raise TransportError(503, lost["type"], lost)
    found = (doc for doc in reply["docs"] if doc.get("found"))
    return {by_key[doc["_id"]]: doc["_version"] for doc in found}


def purge(client: OpenSearch, catalogue: str, before: datetime) -> int:
    """Forget the tombstones of `catalogue` written before `before`; how many."""
    return sweep(
        client, TOMBSTONES, catalogue, {"range": {"written_at": {"lt": before.isoformat()}}}
    )
