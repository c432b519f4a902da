"""Ratings of one query under one spelling: `RED  Chair` and `red chair` ask for the same."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from opensearch.kept.judgments import Rated


def key(query: str) -> str:
    """Equal for queries that differ in case and spaces alone."""
    return " ".join(query.split()).casefold()


def alike(ratings: Sequence[Rated]) -> list[Rated]:
    """By query and item; each query as it is spelled first, a judge's own of a pair the last."""
    spelled = first_of(one.query for one in ratings)
    in_turn = sorted(ratings, key=lambda one: one.at)
    same = (replace(one, query=spelled[key(one.query)]) for one in in_turn)
    last = {(one.query, one.item, one.judge): one for one in same}
    return [last[pair] for pair in sorted(last)]


def of_query(ratings: Iterable[Rated], query: str) -> list[Rated]:
    """Those of a query in whatever spelling, the last given last."""
    own = (one for one in ratings if key(one.query) == key(query))
    return sorted(own, key=lambda one: one.at)


def first_of(queries: Iterable[str]) -> dict[str, str]:
    """The first spelling of each query, by its key, in the order given."""
    found: dict[str, str] = {}
    for query in queries:
        found.setdefault(key(query), query)
    return found
