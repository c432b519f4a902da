"""Stored refinements as a search's reply shows them."""

from app.search.page import RefinementView
from opensearch import refinements
from opensearch.client import OpenSearch
from ranking.refinements import words


def lookup(client: OpenSearch, catalogue: str, query: str) -> list[RefinementView]:
    """Those of a broad query, in either number (`lamp`, `lamps`), best first."""
    stored = refinements.of(client, catalogue, words.key(query))
    return [
        RefinementView(
            label=one["label"],
            query=one["query"],
            filter=one["filter"],
            count=one["count"],
            image=one["image"],
        )
        for one in stored
    ]
