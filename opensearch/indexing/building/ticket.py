"""The ticket: an alias on the index being built, through which alone the builder writes to it and
which the swap takes away in the same step. Whoever takes a build over, or gives it up, removes the
ticket first; after that neither a bulk request nor a swap of the one before can succeed, however
late it arrives."""

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError

from opensearch.indexing.retry import persist


def name(catalogue: str, holder: str) -> str:
    """A ticket's alias; no catalogue's index or alias looks like it."""
    return f"pinwheel-ticket_{catalogue}_{holder}"


def issue(client: OpenSearch, index: str, ticket: str) -> None:
    """Let the holder of `ticket` write to `index` and swap it in."""
    action = {"add": {"index": index, "alias": ticket}}
    persist(lambda: client.indices.update_aliases(body={"actions": [action]}))


def revoke(client: OpenSearch, index: str, ticket: str) -> None:
    """Take `ticket` away from `index`; nothing happens where it is not there."""
    action = {"remove": {"index": index, "alias": ticket, "must_exist": True}}
    try:
        persist(lambda: client.indices.update_aliases(body={"actions": [action]}))
    except NotFoundError:
        return
