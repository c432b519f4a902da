"""Which index a catalogue's alias points at, and which others the catalogue has."""

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError

from opensearch.indexing.retry import persist
from opensearch.names import alias, pattern


def live(client: OpenSearch, catalogue: str) -> str | None:
    """The index that serves; None before the first import."""
    try:
        held = persist(lambda: client.indices.get_alias(name=alias(catalogue)))
    except NotFoundError:
        return None
    (index,) = held
    return str(index)


def every(client: OpenSearch, catalogue: str) -> tuple[str, ...]:
    """Every index of the catalogue: live, previous, half built; oldest first."""
    return tuple(sorted(persist(lambda: client.indices.get(index=pattern(catalogue)))))
