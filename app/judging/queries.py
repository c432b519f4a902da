"""The queries that judges are asked about, and those worth asking about."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.judging.alike import alike, first_of, key
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
    own = alike([one for one in ratings if one.judge == judge])
    rated = Counter(key(one.query) for one in own)
    return [Progress(query, rated[key(query)]) for query in queries]


def joined(mine: Iterable[str], before: Iterable[str], now: Iterable[str]) -> list[str]:
    """`mine`, a change made to the list `before`, with what others changed since: `now` is theirs.
    What they added is kept at the end, what they took away stays away."""
    theirs = first_of(now)
    known = {key(query) for query in before}
    kept = [query for query in mine if key(query) in theirs or key(query) not in known]
    return tidy([*kept, *(theirs[one] for one in theirs if one not in known)])


def suggested(catalogue: str, services: Services) -> list[str]:
    """What people asked most often and nobody is asked to judge yet."""
    known = set(map(key, kept.queries(services.client, catalogue)))
    asked = tidy(query for query, _ in frequent(services.client, catalogue, SUGGESTED + len(known)))
    return [query for query in asked if key(query) not in known][:SUGGESTED]
