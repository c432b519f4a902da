"""Texts that people write for a catalogue, kept as written: sets of judgments, goldens."""

from dataclasses import dataclass
from typing import Any

from opensearchpy import NotFoundError, OpenSearch

from opensearch.connection.outage import down_means_down
from opensearch.kept.own_index import ensure, now
from opensearch.names import PAPERS

MOST = 500  # papers of a catalogue that are listed

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "catalogue": {"type": "keyword"},
        "kind": {"type": "keyword"},
        "name": {"type": "keyword"},
        "form": {"type": "keyword"},
        "count": {"type": "integer"},
        "at": {"type": "date"},
        "text": {"type": "keyword", "index": False, "doc_values": False},
    },
}


@dataclass(frozen=True)
class Paper:
    """A text of a `kind` under a `name`, in a `form` (`csv`, `yaml`), with `count` entries; saved
    `at` a moment (ISO 8601, UTC)."""

    kind: str
    name: str
    form: str
    count: int
    text: str = ""
    at: str = ""


def put(client: OpenSearch, catalogue: str, paper: Paper) -> Paper:
    """Keep it in place of one of its kind and name; as kept. Raises EngineDown."""
    kept = Paper(paper.kind, paper.name, paper.form, paper.count, paper.text, now())
    with down_means_down():
        ensure(client, PAPERS, MAPPING)
        body = {"catalogue": catalogue, **vars(kept)}
        params = {"refresh": "true"}
        client.index(index=PAPERS, id=_id(catalogue, paper.kind, paper.name), body=body,
                     params=params)  # fmt: skip
    return kept


def get(client: OpenSearch, catalogue: str, kind: str, name: str) -> Paper | None:
    """None where there is none. Raises EngineDown."""
    try:
        with down_means_down():
            found = client.get(index=PAPERS, id=_id(catalogue, kind, name))
    except NotFoundError:
        return None
    return _read(found["_source"])


def listed(client: OpenSearch, catalogue: str, kind: str) -> list[Paper]:
    """Those of a kind by name, without their texts. Raises EngineDown."""
    body = {
        "query": {"bool": {"filter": [{"term": {"catalogue": catalogue}},
                                      {"term": {"kind": kind}}]}},
        "sort": ["name"],
        "size": MOST,
        "_source": {"excludes": ["text"]},
    }  # fmt: skip
    try:
        with down_means_down():
            hits = client.search(index=PAPERS, body=body)["hits"]["hits"]
    except NotFoundError:
        return []
    return [_read(hit["_source"]) for hit in hits]


def delete(client: OpenSearch, catalogue: str, kind: str, name: str) -> bool:
    """Take it away; whether it was there. Raises EngineDown."""
    params = {"refresh": "true"}
    with down_means_down():
        done = client.delete(index=PAPERS, id=_id(catalogue, kind, name), params=params, ignore=404)
    return bool(done.get("result") == "deleted")


def _read(source: dict[str, Any]) -> Paper:
    return Paper(**{name: value for name, value in source.items() if name != "catalogue"})


def _id(catalogue: str, kind: str, name: str) -> str:
    return f"{catalogue}:{kind}:{name}"
