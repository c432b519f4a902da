"""What people did with results: User Behavior Insights 1.3 events, kept in `ubi_events`."""

from collections.abc import Iterable, Mapping
from typing import Any

from opensearchpy import OpenSearch

from opensearch.kept.ubi import append
from opensearch.names import EVENTS


def store(client: OpenSearch, events: Iterable[Mapping[str, Any]]) -> int:
    """How many were stored. Raises EngineDown."""
    return append(client, EVENTS, events)
