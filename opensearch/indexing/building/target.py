"""The index being built: made, filled without refreshing, settled before it serves."""

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing.building.positions import refresh
from opensearch.indexing.retry import persist
from opensearch.kept.generations import new_stamp
from opensearch.names import index

WHOLE_S = 30  # how long to wait for replicas; with a node down there may be none


def stamped(catalogue: str) -> str:
    """A name for a new index, sorting after all earlier ones."""
    return index(catalogue, new_stamp())


def begin(client: OpenSearch, target: str) -> str | None:
    """Do not refresh while it is filled; the interval to put back at the end."""
    (held,) = persist(lambda: client.indices.get_settings(index=target)).values()
    interval: str | None = held["settings"]["index"].get("refresh_interval")
    _set(client, target, {"index.refresh_interval": "-1"})
    return interval


def settle(client: OpenSearch, target: str, interval: str | None) -> None:
    """Refresh as it will when it serves, and wait for its replicas."""
    _set(client, target, {"index.refresh_interval": interval})
    refresh(client, target)
    params = {"wait_for_status": "green", "timeout": f"{WHOLE_S}s", "request_timeout": 60}
    try:
        client.cluster.health(index=target, params=params)
    except TransportError:
        return  # it serves without; the engine makes the replicas when it can


def drop(client: OpenSearch, target: str) -> None:
    """Delete an index that will not serve; nothing happens where it is gone."""
    persist(lambda: client.indices.delete(index=target, params={"ignore_unavailable": "true"}))


def _set(client: OpenSearch, target: str, settings: dict[str, str | None]) -> None:
    persist(lambda: client.indices.put_settings(index=target, body=settings))
