"""Which physical index serves a catalogue right now, and which encoder made its vectors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opensearchpy import NotFoundError, OpenSearch

from opensearch.errors import IndexMissing
from opensearch.names import alias


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
    name, held = meta(client, index, ("encoder", "schema_hash"), timeout_s)
    return LiveIndex(name, held.get("encoder"), held.get("schema_hash"))


def meta(
    client: OpenSearch, index: str, parts: Sequence[str], timeout_s: float | None = None
) -> tuple[str, Mapping[str, Any]]:
    """The name of the index, or of the one behind an alias, and the `parts` of its `_meta`: the
    whole holds a schema, which is long. Raises the client's NotFoundError."""
    paths = ",".join(f"*.mappings._meta.{part}" for part in parts)
    params = {"filter_path": paths, "request_timeout": timeout_s}
    reply = client.indices.get_mapping(index=index, params=params)
    if not reply:
        return index, {}  # none of ours
    name = max(reply)  # during a swap both may answer; stamps sort by time
    return name, reply[name]["mappings"]["_meta"]
