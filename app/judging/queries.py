"""The queries that judges are asked about, and those worth asking about."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.judging.alike import first_of
from app.services import Services
from opensearch.kept import judgments as kept
from opensearch.kept.judgments import Rated
from opensearch.kept.queries import frequent

MOST = 500
SUGGESTED = 30


@dataclass(frozen=True)
class Progress:
    """A query and how many of its items the judge has rated."""

    query: str
    rated: int


def tidy(queries: Iterable[str]) -> list[str]:
    """Without empty lines and repetition in whatever spelling, in the order given."""
    spaced = (" ".join(query.split()) for query in queries)
    return list(first_of(filter(None, spaced)).values())


def progress(queries: Iterable[str], ratings: Iterable[Rated], judge: str) -> list[Progress]:
    """For each query what `judge` has done."""
    rated = Counter(one.query for one in ratings if one.judge == judge)
    return [Progress(query, rated[query]) for query in queries]


def suggested(catalogue: str, services: Services) -> list[str]:
    """What people asked most often and nobody is asked to judge yet."""
    known = set(kept.queries(services.client, catalogue))
    asked = tidy(query for query, _ in frequent(services.client, catalogue, SUGGESTED + len(known)))
    return [query for query in asked if query not in known][:SUGGESTED]
