"""How far an index has been written, shard by shard."""

from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing.building.record import Positions
from opensearch.indexing.retry import persist


def reached(client: OpenSearch, index: str) -> Positions:
    """The global checkpoint of each shard.

    Every operation up to it is on every copy in the in-sync set and can never be rolled back, so
    that its sequence number stays its own also when another copy becomes the primary.
    """
    return persist(lambda: _reached_once(client, index))


def _reached_once(client: OpenSearch, index: str) -> Positions:
    settings = client.indices.get_settings(index=index)
    (only,) = settings.values()
    count = int(only["settings"]["index"]["number_of_shards"])
    stats = client.indices.stats(index=index, metric="docs", params={"level": "shards"})
    shards: dict[str, Any] = next(iter(stats["indices"].values()), {"shards": {}})["shards"]
    found = {int(shard): _furthest(copies) for shard, copies in shards.items()}
    if set(found) != set(range(count)):
        raise TransportError(503, "shards_not_active", {"index": index, "answered": sorted(found)})
    return found


def _furthest(copies: list[dict[str, Any]]) -> int:
    """Each copy knows of a checkpoint no later than the true one; no operation yet is -1."""
    return max(int(copy.get("seq_no", {}).get("global_checkpoint", -1)) for copy in copies)


def refresh(client: OpenSearch, index: str) -> None:
    """Make everything written findable on every copy, or raise TransportError."""
    persist(lambda: _refresh_once(client, index))


def _refresh_once(client: OpenSearch, index: str) -> None:
    reply = client.indices.refresh(index=index, params={"request_timeout": 60})
    if reply["_shards"]["failed"]:
        raise TransportError(503, "refresh_incomplete", reply)
