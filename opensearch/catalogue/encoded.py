"""What of an item is turned into its vector, and the hash that tells whether it changed."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from opensearch.catalogue.document import spoken
from opensearch.catalogue.item import Item
from opensearch.catalogue.schema import Catalogue, FieldType
from opensearch.catalogue.words import plain, shortened

MAX_CHARS = 1_000  # about the 256 word pieces that small text encoders read
MAX_BODY = 500
KEY_ATTRIBUTES = 8  # the first declared keyword facets


def text_to_encode(catalogue: Catalogue, item: Item) -> str:
    """Title, brand, category, colour, key attributes and the body's beginning; '' where there are
    no words at all. The same item always gives the same text."""
    parts = [part for part in _parts(catalogue, item) if part]
    return shortened(". ".join(parts), MAX_CHARS)


def content_hash(text: str, fingerprint: Mapping[str, str | int]) -> str:
    """sha256 (32 hex digits) of the text and of who encodes it: equal hashes, equal vectors."""
    who = json.dumps(dict(fingerprint), sort_keys=True)
    return hashlib.sha256(f"{who}\n{text}".encode()).hexdigest()[:32]


def space(fingerprint: Mapping[str, str | int]) -> str:
    """Whose vectors they are, in 16 hex digits. Every document states it and every index of ours
    takes only its own, so that a write prepared before a swap cannot bring another encoder's."""
    who = json.dumps(dict(fingerprint), sort_keys=True)
    return hashlib.sha256(who.encode()).hexdigest()[:16]


def _parts(catalogue: Catalogue, item: Item) -> Iterator[str]:
    title = plain(item.title)
    yield title
    if item.brand and item.brand.casefold() not in title.casefold():
        yield plain(item.brand)
    yield plain(" ".join(item.category))
    yield plain(", ".join(item.colour))
    yield shortened(plain(", ".join(item.tags)), MAX_BODY)
    yield from _key_attributes(catalogue, item)
    yield shortened(plain(item.body), MAX_BODY)


def _key_attributes(catalogue: Catalogue, item: Item) -> Iterator[str]:
    facets = (
        name
        for name, field in catalogue.attributes.items()
        if field.facet and field.type is FieldType.KEYWORD and name in item.attributes
    )
    for name, _ in zip(facets, range(KEY_ATTRIBUTES), strict=False):
        yield shortened(spoken(catalogue, name, item.attributes[name]), 120)
