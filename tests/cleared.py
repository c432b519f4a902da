"""What a test leaves in the engine, removed."""

from opensearchpy import OpenSearch

from opensearch.catalogue.store import CatalogueStore
from opensearch.indices.removal import remove
from opensearch.kept.lexicons import shelf_key
from opensearch.kept.own_index import sweep


def clear(client: OpenSearch, catalogue: str) -> None:
    """The catalogue with its items, and all that is kept about it."""
    remove(client, catalogue)
    CatalogueStore(client).delete(catalogue)


def forget(client: OpenSearch, catalogue: str, index: str) -> None:
    """What `index` keeps of the catalogue."""
    for name in (catalogue, shelf_key(catalogue)):
        sweep(client, index, name)
