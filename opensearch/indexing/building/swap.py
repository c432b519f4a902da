"""The moment in which the new index begins to serve."""

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError

from opensearch.indexing.building.errors import LeaseLost
from opensearch.indexing.retry import persist
from opensearch.indices.alias import live
from opensearch.names import alias


def swap(client: OpenSearch, catalogue: str, old: str | None, new: str, ticket: str) -> None:
    """Move the alias from `old` to `new` and give the ticket back, all in one step or not at all.

    Raises LeaseLost where the ticket had been taken away. An answer that was lost is no failure:
    the retry is refused, and the alias tells.
    """
    actions = [
        {"remove": {"index": new, "alias": ticket, "must_exist": True}},
        {"add": {"index": new, "alias": alias(catalogue)}},
    ]
    if old:
        actions.append({"remove": {"index": old, "alias": alias(catalogue), "must_exist": True}})
    body = {"actions": actions}
    try:
        persist(lambda: client.indices.update_aliases(body=body, params={"request_timeout": 60}))
    except NotFoundError:
        if live(client, catalogue) != new:
            raise LeaseLost(catalogue) from None
