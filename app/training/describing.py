"""Stored documents as the reading of content wants them."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from app.services import Services
from opensearch.catalogue.schema import FieldType, Role
from opensearch.lookups.everything import whole
from ranking.content.described import Described
from ranking.content.words import spelled

LINE = 80  # characters
PRAISED = (Role.RATING, Role.POPULARITY)
GROUPS = (*(kind.value for kind in FieldType), "extra")


def described(catalogue: str, services: Services) -> list[Described]:
    """All items of the catalogue."""
    return [_one(source) for source in whole(services.client, catalogue)]


def _one(source: Mapping[str, Any]) -> Described:
    vector, body = source.get("vector"), source.get("body", "")
    return Described(
        id=source["id"],
        title=source.get("title", ""),
        brand=source.get("brand") or "",
        category=tuple(source.get("category", ())),
        names=tuple(name for group in GROUPS for name in source.get(group, {})),
        values=frozenset(word for text in _texts(source) for word in spelled(text)),
        vector=None if vector is None else np.array(vector, np.float32),
        body_length=len(body),
        images=len(source.get("image", ())),
        medium=body if len(body) <= LINE else "",
        tags=len(source.get("tags", ())),
        codes=tuple(source.get("code", ())),
        price=source.get("price"),
        numbers=dict(_numbers(source)),
    )


def _numbers(source: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """Attributes of one number, what people think of the item, and the year it was published."""
    for name, one in (*source.get("number", {}).items(), *((r, source.get(r)) for r in PRAISED)):
        if isinstance(one, int | float):
            yield name, one
    if isinstance(published := source.get(Role.PUBLISHED), str):
        yield Role.PUBLISHED, float(published[:4])


def _texts(source: Mapping[str, Any]) -> Iterator[str]:
    for group in ("keyword", "extra"):
        for value in source.get(group, {}).values():
            parts = value if isinstance(value, list) else [value]
            yield from (part for part in parts if isinstance(part, str))
    yield from source.get("colour", ())
