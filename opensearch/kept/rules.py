"""Rules as the engine keeps them: each version of a catalogue's rules whole, in a document that is
never written twice, and a pointer to the last.

Two that save at once both try to make the same next version; the engine lets one. Who finds a
version that is made but not pointed to (its writer died between) moves the pointer for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opensearchpy import ConflictError, NotFoundError, OpenSearch

from opensearch.kept.own_index import ensure, now, sweep
from opensearch.names import RULES

KEPT = 200  # versions; older ones are forgotten

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "catalogue": {"type": "keyword"},
        "last": {"type": "integer"},  # a pointer's version
        "version": {"type": "integer"},
        "at": {"type": "date"},
        "by": {"type": "keyword"},
        "why": {"type": "keyword"},
        "change": {"type": "keyword"},
        "count": {"type": "integer"},
        "rules": {"type": "object", "enabled": False},
    },
}

Json = Mapping[str, Any]


class SavedMeanwhile(Exception):
    """Somebody else saved the version that was to be made."""


@dataclass(frozen=True)
class Note:
    """Who saved a version and why; `change` says what was done: `put summer-sale`."""

    by: str
    why: str
    change: str


@dataclass(frozen=True)
class Version:
    """One version: `count` rules, saved `at` a moment (ISO 8601, UTC)."""

    number: int
    note: Note
    at: str
    count: int
    rules: Sequence[Json] = ()


def load(client: OpenSearch, catalogue: str) -> Version | None:
    """The last version with its rules; None where a catalogue never had any."""
    last, _ = _pointer(client, catalogue)
    return version(client, catalogue, last) if last else None


def stamp(client: OpenSearch, catalogue: str) -> str:
    """What changes with every save; '' where a catalogue never had rules."""
    last, guard = _pointer(client, catalogue)
    return ":".join(str(one) for one in (last, *guard.values())) if last else ""


def version(client: OpenSearch, catalogue: str, number: int) -> Version | None:
    """One version with its rules; None where there is no such."""
    try:
        return _read(client.get(index=RULES, id=_id(catalogue, number))["_source"])
    except NotFoundError:
        return None


def versions(client: OpenSearch, catalogue: str, most: int) -> list[Version]:
    """The last `most` versions, the newest first, without their rules."""
    body = {
        "query": {"bool": {"filter": [{"term": {"catalogue": catalogue}},
                                      {"exists": {"field": "version"}}]}},
        "sort": [{"version": "desc"}],
        "size": most,
        "_source": {"excludes": ["rules"]},
    }  # fmt: skip
    try:
        hits = client.search(index=RULES, body=body)["hits"]["hits"]
    except NotFoundError:
        return []
    return [_read(hit["_source"]) for hit in hits]


def save(
    client: OpenSearch, catalogue: str, after: int, rules: Sequence[Json], note: Note
) -> Version:
    """Keep `rules` as the version that follows `after`. Raises SavedMeanwhile."""
    ensure(client, RULES, MAPPING)
    made = Version(after + 1, note, now(), len(rules), rules)
    name = _id(catalogue, made.number)
    params = {"op_type": "create", "refresh": "true"}
    try:
        client.index(index=RULES, id=name, body=_document(catalogue, made), params=params)
    except ConflictError:
        _point(client, catalogue, made.number)
        raise SavedMeanwhile from None
    _point(client, catalogue, made.number)
    if made.number > KEPT:
        old = {"range": {"version": {"lte": made.number - KEPT}}}
        sweep(client, RULES, catalogue, old)
    return made


def _point(client: OpenSearch, catalogue: str, number: int) -> None:
    """Move the pointer on, never back."""
    while True:
        last, guard = _pointer(client, catalogue)
        if last >= number:
            return
        body = {"catalogue": catalogue, "last": number}
        try:
            client.index(index=RULES, id=catalogue, body=body, params={**guard, "refresh": "true"})
        except ConflictError:  # another moved it meanwhile
            continue
        return


def _pointer(client: OpenSearch, catalogue: str) -> tuple[int, dict[str, Any]]:
    """Where it points, 0 for nowhere; and what lets a write through only while that is so."""
    try:
        found = client.get(index=RULES, id=catalogue)
    except NotFoundError:
        return 0, {"op_type": "create"}
    guard = {"if_seq_no": found["_seq_no"], "if_primary_term": found["_primary_term"]}
    return found["_source"]["last"], guard


def _document(catalogue: str, one: Version) -> Json:
    return {
        "catalogue": catalogue,
        "version": one.number,
        "at": one.at,
        "by": one.note.by,
        "why": one.note.why,
        "change": one.note.change,
        "count": one.count,
        "rules": list(one.rules),
    }


def _read(source: Json) -> Version:
    note = Note(source["by"], source["why"], source["change"])
    rules = tuple(source.get("rules", ()))
    return Version(source["version"], note, source["at"], source["count"], rules)


def _id(catalogue: str, number: int) -> str:
    return f"{catalogue}:{number}"
