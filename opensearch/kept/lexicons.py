"""Lexicons and lists of synonyms as the engine keeps them: opaque bytes and text by catalogue.

A lexicon is written in parts and replaced whole, as `generations` says.
"""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

from opensearchpy import NotFoundError, OpenSearch

from opensearch.kept.generations import new_stamp, serve
from opensearch.kept.own_index import ensure, now
from opensearch.names import LEXICONS

PART = 4 * 1024 * 1024  # bytes of one document

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "catalogue": {"type": "keyword"},
        "stamp": {"type": "keyword"},
        "parts": {"type": "integer"},  # a pointer's
        "made_at": {"type": "date"},
        "content": {"type": "binary"},
        "synonyms": {"type": "keyword", "index": False, "doc_values": False},
    },
}


@dataclass(frozen=True)
class Pointer:
    """Which lexicon serves, and in how many parts it is kept."""

    catalogue: str
    stamp: str
    parts: int


def save(client: OpenSearch, catalogue: str, packed: bytes) -> str:
    """Keep `packed` as the catalogue's lexicon; its stamp, which sorts by time."""
    ensure(client, LEXICONS, MAPPING)
    stamp = new_stamp()
    parts = [packed[at : at + PART] for at in range(0, len(packed) or 1, PART)]
    for number, part in enumerate(parts):
        body = {"catalogue": catalogue, "stamp": stamp, "content": b64encode(part).decode()}
        client.index(index=LEXICONS, id=f"{catalogue}:{stamp}:{number}", body=body)
    pointer = {"catalogue": catalogue, "stamp": stamp, "parts": len(parts),
               "made_at": now()}  # fmt: skip
    serve(client, LEXICONS, pointer, stamp, "stamp")
    return stamp


def serving(client: OpenSearch, catalogue: str) -> Pointer | None:
    """The lexicon that serves, None where there is none."""
    try:
        source = client.get(index=LEXICONS, id=catalogue)["_source"]
    except NotFoundError:
        return None
    return Pointer(catalogue, source["stamp"], source["parts"])


def content(client: OpenSearch, which: Pointer) -> bytes | None:
    """The lexicon that `which` points to; None where another has taken its place meanwhile."""
    ids = [f"{which.catalogue}:{which.stamp}:{number}" for number in range(which.parts)]
    reply = client.mget(index=LEXICONS, body={"ids": ids})
    if not all(one.get("found") for one in reply["docs"]):
        return None
    return b"".join(b64decode(one["_source"]["content"]) for one in reply["docs"])


def load(client: OpenSearch, catalogue: str) -> bytes | None:
    """The lexicon that serves; None where there is none, or it has just moved on."""
    which = serving(client, catalogue)
    return content(client, which) if which else None


def save_shelf(client: OpenSearch, catalogue: str, packed: bytes) -> str:
    """Keep `packed` as what is known of the catalogue's items, b"" for nothing; its stamp."""
    return save(client, shelf_key(catalogue), packed)


def shelf(client: OpenSearch, catalogue: str) -> bytes | None:
    """What `save_shelf` kept last, None where there is nothing."""
    return load(client, shelf_key(catalogue)) or None


def save_synonyms(client: OpenSearch, catalogue: str, listed: str) -> None:
    """Keep a person's list, as it was written."""
    ensure(client, LEXICONS, MAPPING)
    body = {"catalogue": catalogue, "synonyms": listed, "made_at": now()}
    client.index(index=LEXICONS, id=_synonyms(catalogue), body=body, params={"refresh": "true"})


def synonyms(client: OpenSearch, catalogue: str) -> str:
    """The list as it was written, '' where there is none."""
    try:
        found = client.get(index=LEXICONS, id=_synonyms(catalogue))
    except NotFoundError:
        return ""
    listed: str = found["_source"]["synonyms"]
    return listed


def shelf_key(catalogue: str) -> str:
    """In place of the catalogue's name, with its shelf."""
    return f"{catalogue}:shelf"


def _synonyms(catalogue: str) -> str:
    return f"{catalogue}:synonyms"
