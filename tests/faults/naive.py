"""The control: copy everything, then move the alias. What is written in between is lost."""

from opensearchpy import OpenSearch
from opensearchpy.helpers import bulk, scan

from opensearch import names
from tests.engine.shelf import Shelf


def naive_swap(client: OpenSearch, shelf: Shelf) -> None:
    """Also keeps versions, as a careful author would; it does not help."""
    old, new = shelf.index, names.index(shelf.catalogue, "2")
    shelf.create(new)
    client.indices.refresh(index=old)
    copied = (
        {
            "_index": new,
            "_id": hit["_id"],
            "_version": hit["_version"],
            "_version_type": "external",
            **hit["_source"],
        }
        for hit in scan(client, index=old, query={"version": True})
    )
    bulk(client, copied)
    client.indices.refresh(index=new)
    alias = names.alias(shelf.catalogue)
    client.indices.update_aliases(
        body={
            "actions": [
                {"remove": {"index": old, "alias": alias}},
                {"add": {"index": new, "alias": alias}},
            ]
        }
    )
