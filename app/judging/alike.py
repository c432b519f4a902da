"""Ratings of one query under one spelling: `RED  Chair` and `red chair` ask for the same."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from opensearch.kept.judgments import Rated


def key(query: str) -> str:
    """Equal for queries that differ in case and spaces alone."""
    return " ".join(query.split()).casefold()


def alike(ratings: Sequence[Rated]) -> list[Rated]:
    """By query and item; each query as it is spelled first."""
    spelled = first_of(one.query for one in ratings)
    same = (replace(one, query=spelled[key(one.query)]) for one in ratings)
    return sorted(same, key=lambda one: (one.query, one.item))


def first_of(queries: Iterable[str]) -> dict[str, str]:
    """The first spelling of each query, by its key, in the order given."""
    found: dict[str, str] = {}
    for query in queries:
        found.setdefault(key(query), query)
    return found
