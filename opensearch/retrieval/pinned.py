"""The engine held to one physical index, so that two builds of a catalogue can be compared."""

from typing import Any

from opensearchpy import OpenSearch

from opensearch.connection.outage import down_means_down
from opensearch.indices.live import LiveIndex
from opensearch.names import pattern
from opensearch.retrieval.engine import Engine


class PinnedEngine(Engine):
    """Searches `index` whatever the alias points at. Safe to share between threads."""

    def __init__(self, client: OpenSearch, index: LiveIndex, **options: Any) -> None:
        super().__init__(client, **options)
        self._index = index

    def live(self, catalogue: str) -> LiveIndex:
        """The pinned one."""
        return self._index


def indices(client: OpenSearch, catalogue: str) -> tuple[str, ...]:
    """Every physical index of a catalogue, newest first. Raises EngineDown."""
    with down_means_down():
        found = client.indices.get(index=pattern(catalogue), params={"filter_path": "*.aliases"})
    return tuple(sorted(found, reverse=True))
