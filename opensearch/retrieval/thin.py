"""A search for thin hits: which items, with which doc values, and nothing of their text."""

from collections.abc import Sequence
from typing import Any

from opensearch.retrieval.filters import Clause

Hit = dict[str, Any]

VERSION = "version"  # the engine tells it beside the doc values: half as long to parse
NONE = (None,)  # the doc values of an item that has none


def thin(query: Clause, size: int, values: Sequence[str] = ()) -> dict[str, Any]:
    """Nothing is read from stored fields, not even `_id`: unpacking a block of them per hit takes
    as long as finding the hits. The id comes from the doc values instead."""
    body = {
        "query": query,
        "size": size,
        "stored_fields": "_none_",
        "docvalue_fields": ["id", *(_value(one) for one in values if one != VERSION)],
        "track_total_hits": False,
    }
    return body | {"version": True} if VERSION in values else body


def ids(hits: Sequence[Hit]) -> tuple[str, ...]:
    """Whose hits they are."""
    return tuple([hit["fields"]["id"][0] for hit in hits])


def column(hits: Sequence[Hit], value: str) -> tuple[Any, ...]:
    """A doc value that was asked for, of each; None where an item has none."""
    if value == VERSION:
        return tuple([hit["_version"] for hit in hits])
    return tuple([hit["fields"].get(value, NONE)[0] for hit in hits])


def _value(field: str) -> Any:
    return {"field": field, "format": "epoch_millis"} if field == "published" else field
