"""The index that the first items of a catalogue are written to."""

from collections.abc import Mapping
from typing import Any

from opensearchpy import ConflictError, OpenSearch

from opensearch import names
from opensearch.catalogue.schema import Catalogue
from opensearch.errors import IndexMissing
from opensearch.indexing import tombstones
from opensearch.indexing.building import ledger
from opensearch.indices.fingerprints import difference
from opensearch.indices.install import create_index
from opensearch.indices.live import LiveIndex, live_index
from opensearch.kept.generations import new_stamp
from opensearch.kept.own_index import or_there


class IndexDiffers(Exception):
    """The catalogue's index was made by another schema or encoder than these items' are: `how` it
    was made."""

    def __init__(self, catalogue: str, how: str, option: str = "") -> None:
        super().__init__(
            f"the index of {catalogue} was {how}: apply this one by "
            f"`pinwheel reindex {catalogue}{option}`, or import under another name"
        )


def ready_index(
    client: OpenSearch, catalogue: Catalogue, fingerprint_meta: Mapping[str, Any], timeout_s: float
) -> LiveIndex:
    """The index behind the catalogue's alias, made where there is none.

    Raises IndexDiffers where its schema or its encoder is another than the ones given.
    """
    tombstones.install(client)
    try:
        live = live_index(client, catalogue.name, timeout_s)
        if live.name == names.alias(catalogue.name) and _shut(client, live.name):
            client.indices.delete(index=live.name)
            raise IndexMissing(catalogue.name)
    except IndexMissing:
        _make(client, catalogue, fingerprint_meta)
        live = live_index(client, catalogue.name, timeout_s)
    if live.schema_hash not in (None, catalogue.schema_hash):
        how = "made by another catalogue file"
        raise IndexDiffers(catalogue.name, how, " --catalogue FILE --source FEED")
    if live.encoder is not None and dict(live.encoder) != dict(fingerprint_meta):
        raise IndexDiffers(catalogue.name, difference(live.encoder, fingerprint_meta))
    return live


def _shut(client: OpenSearch, alias: str) -> bool:
    """Whether an empty index by the alias's own name is in its place, as deletes alone once made
    one: nothing could be written through it, and no alias be put there."""
    named = client.indices.exists_alias(name=alias)
    return not named and client.count(index=alias)["count"] == 0


def _make(client: OpenSearch, catalogue: Catalogue, fingerprint_meta: Mapping[str, Any]) -> None:
    stamp = _agreed(client, catalogue.name)
    with or_there():
        create_index(client, catalogue, fingerprint_meta, stamp)
    client.indices.put_alias(
        index=names.index(catalogue.name, stamp), name=names.alias(catalogue.name)
    )


def _agreed(client: OpenSearch, catalogue: str) -> str:
    """The stamp of the index, the same for all who make it at once. After a catalogue was deleted
    it is another: processes remember items and windows by their index's name."""
    ledger.install(client)
    where, stamp = {"index": names.BUILDS, "id": names.first(catalogue)}, new_stamp()
    try:
        client.index(**where, body={"stamp": stamp}, params={"op_type": "create"})
    except ConflictError:
        stamp = client.get(**where)["_source"]["stamp"]
    return stamp
