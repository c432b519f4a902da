"""A search for thin hits: which items, with which doc values, and nothing of their text."""

from collections.abc import Sequence
from typing import Any

from opensearch.filters import Clause


def thin(query: Clause, size: int, values: Sequence[str] = ()) -> dict[str, Any]:
    """Nothing is read from stored fields, not even `_id`: unpacking a block of them per hit takes
    as long as finding the hits. The id comes from the doc values instead."""
    return {
        "query": query,
        "size": size,
        "stored_fields": "_none_",
        "docvalue_fields": ["id", *map(_value, values)],
        "track_total_hits": False,
    }


def _value(field: str) -> Any:
    return {"field": field, "format": "epoch_millis"} if field == "published" else field
