"""Stored refinements as a search's reply shows them."""

from app.search.page import RefinementView
from opensearch.connection.client import OpenSearch
from opensearch.kept import refinements


def lookup(client: OpenSearch, catalogue: str) -> dict[str, list[RefinementView]]:
    """Those of each broad query of a catalogue, best first, by the query as it is stored."""
    stored = refinements.of(client, catalogue)
    return {query: [_view(one) for one in found] for query, found in stored.items()}


def _view(one: refinements.Stored) -> RefinementView:
    return RefinementView(
        label=one["label"],
        query=one["query"],
        filter=one["filter"],
        count=one["count"],
        image=one["image"],
    )
