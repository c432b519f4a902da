"""Which physical index serves a catalogue right now, and which encoder made its vectors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from opensearchpy import NotFoundError, OpenSearch

from opensearch.errors import IndexMissing
from opensearch.names import alias

_META = "*.mappings._meta"  # it also holds the whole schema, which is long


@dataclass(frozen=True)
class LiveIndex:
    """`encoder` is the index's `_meta.encoder`, None where it holds no vectors of a known one."""

    name: str
    encoder: Mapping[str, Any] | None
    schema_hash: str | None = None  # the schema it was made by


def live_index(client: OpenSearch, catalogue: str, timeout_s: float) -> LiveIndex:
    """Ask the engine. Raises `IndexMissing` where nothing stands behind the alias."""
    try:
        return described(client, alias(catalogue), timeout_s)
    except NotFoundError:
        raise IndexMissing(catalogue) from None


def described(client: OpenSearch, index: str, timeout_s: float) -> LiveIndex:
    """What an index or alias says of itself. Raises the client's NotFoundError."""
    reply = client.indices.get_mapping(
        index=index,
        params={
            "filter_path": f"{_META}.encoder,{_META}.schema_hash",
            "request_timeout": timeout_s,
        },
    )
    if not reply:
        return LiveIndex(index, None)  # an index without `_meta`: not one of ours
    name = max(reply)  # during a swap both may answer; stamps sort by time
    meta = reply[name]["mappings"]["_meta"]
    return LiveIndex(name, meta.get("encoder"), meta.get("schema_hash"))
