"""Saved objects: the lines of an NDJSON file that Dashboards imports."""

import json
from typing import Any

Saved = dict[str, Any]
Reference = dict[str, str]

SOURCE = "kibanaSavedObjectMeta"  # the name Dashboards kept for what an object searches
INDEX = f"{SOURCE}.searchSourceJSON.index"


def saved(
    kind: str, name: str, attributes: dict[str, Any], references: tuple[Reference, ...] = ()
) -> Saved:
    """One object."""
    return {"type": kind, "id": name, "attributes": attributes, "references": list(references)}


def packed(value: object) -> str:
    """JSON inside JSON, as Dashboards wants many of its attributes."""
    return json.dumps(value, separators=(",", ":"))


def source(query: str = "", *, indexed: bool = False) -> dict[str, str]:
    """What is searched: a Lucene query, over the index pattern among the references."""
    asked: dict[str, Any] = {"query": {"query": query, "language": "lucene"}, "filter": []}
    return {"searchSourceJSON": packed(asked | ({"indexRefName": INDEX} if indexed else {}))}


def lines(objects: list[Saved]) -> str:
    """The NDJSON text."""
    return "".join(json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in objects)
