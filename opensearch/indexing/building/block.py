"""The write block on the served index, for the moment of the swap."""

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError, TransportError

from opensearch.indexing.retry import persist

LONG = {"request_timeout": 60}


def block(client: OpenSearch, index: str) -> None:
    """Refuse writes to `index` from here on.

    Returns once every write in flight has ended on every shard: what was or will be acknowledged
    is in the index. Raises TransportError (503) where a shard could not vouch for that.
    """
    persist(lambda: _block_once(client, index))


def unblock(client: OpenSearch, index: str) -> None:
    """Let writes to `index` pass again; nothing happens where it is gone.

    A block whose request died half-way has no setting to take back: one more completes it first.
    """
    try:
        _lift(client, index)
        if _blocked(client, index):
            block(client, index)
            _lift(client, index)
    except NotFoundError:
        return


def _block_once(client: OpenSearch, index: str) -> None:
    """An index that is blocked already vouches for nothing: lift and block anew."""
    reply = client.indices.add_block(index=index, block="write", params=LONG)
    if not (reply["acknowledged"] and reply["shards_acknowledged"]):
        _lift(client, index)
        raise TransportError(503, "block_not_acknowledged", reply)


def _lift(client: OpenSearch, index: str) -> None:
    settings = {"index.blocks.write": None}
    persist(lambda: client.indices.put_settings(index=index, body=settings, params=LONG))


def _blocked(client: OpenSearch, index: str) -> bool:
    state = persist(lambda: client.cluster.state(metric="blocks", index=index))
    return bool(state["blocks"].get("indices", {}).get(index))
