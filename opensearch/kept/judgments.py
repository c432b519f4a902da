"""People's ratings as the engine keeps them: one document for a judge, a query and an item; and the
queries that a catalogue's judges are asked about."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from opensearchpy import NotFoundError, OpenSearch
from opensearchpy.helpers import scan

from opensearch.connection.outage import down_means_down
from opensearch.kept.own_index import ensure, now
from opensearch.names import JUDGMENTS

NOW = {"refresh": "true"}  # a judge sees what was rated a moment ago

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "catalogue": {"type": "keyword"},
        "query": {"type": "keyword"},
        "item": {"type": "keyword"},
        "judge": {"type": "keyword"},
        "rating": {"type": "byte"},
        "at": {"type": "date"},
        "queries": {"type": "keyword", "index": False, "doc_values": False},
    },
}


@dataclass(frozen=True)
class Rated:
    """What `judge` said of `item` for `query`, `at` a moment (ISO 8601, UTC)."""

    query: str
    item: str
    judge: str
    rating: int
    at: str = ""


def put(client: OpenSearch, catalogue: str, rated: Rated) -> None:
    """Keep a rating, in place of the judge's own before. Raises EngineDown."""
    document = {**asdict(rated), "catalogue": catalogue, "at": now()}
    with down_means_down():
        ensure(client, JUDGMENTS, MAPPING)
        client.index(index=JUDGMENTS, id=_key(catalogue, rated), body=document, params=NOW)


def take_back(client: OpenSearch, catalogue: str, rated: Rated) -> None:
    """Forget a rating; one that is not there is forgotten already. Raises EngineDown."""
    with down_means_down():
        client.delete(index=JUDGMENTS, id=_key(catalogue, rated), params=NOW, ignore=404)


def ratings(client: OpenSearch, catalogue: str, *, judge: str | None = None) -> list[Rated]:
    """All, or a judge's; by query, item and judge. Raises EngineDown."""
    terms = {"catalogue": catalogue, "judge": judge}
    wanted = [{"term": {name: value}} for name, value in terms.items() if value is not None]
    body = {"query": {"bool": {"filter": [*wanted, {"exists": {"field": "rating"}}]}}}
    try:
        with down_means_down():
            found = list(_all(client, body))
    except NotFoundError:
        return []
    return sorted(found, key=lambda one: (one.query, one.item, one.judge))


def save_queries(client: OpenSearch, catalogue: str, queries: Sequence[str]) -> None:
    """Keep the queries to be judged, in place of those before. Raises EngineDown."""
    document = {"catalogue": catalogue, "queries": list(queries)}
    with down_means_down():
        ensure(client, JUDGMENTS, MAPPING)
        client.index(index=JUDGMENTS, id=f"{catalogue}:queries", body=document, params=NOW)


def queries(client: OpenSearch, catalogue: str) -> tuple[str, ...]:
    """The queries to be judged, none where nobody said any. Raises EngineDown."""
    try:
        with down_means_down():
            found = client.get(index=JUDGMENTS, id=f"{catalogue}:queries")
    except NotFoundError:
        return ()
    return tuple(found["_source"]["queries"])


def _all(client: OpenSearch, body: dict[str, Any]) -> Iterator[Rated]:
    names = list(Rated.__dataclass_fields__)
    for hit in scan(client, index=JUDGMENTS, query=body, size=2_000, _source=names):
        yield Rated(**hit["_source"])


def _key(catalogue: str, rated: Rated) -> str:
    """Queries and ids may be long, a document's id may not."""
    said = "\0".join((rated.query, rated.item, rated.judge))
    return f"{catalogue}:{sha256(said.encode()).hexdigest()[:32]}"
