"""A stored document made anew: by the schema as it is now, in another encoder's space."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opensearch.catalogue.dates import moment
from opensearch.catalogue.document import document, item_as_shown
from opensearch.catalogue.encoded import content_hash, space, text_to_encode
from opensearch.catalogue.item import Attribute, Item
from opensearch.catalogue.schema import Catalogue, FieldType
from opensearch.indexing.building.recipe import Source
from ranking.encoders.encoder import TextEncoder


@dataclass(frozen=True)
class Remake:
    """Encodes only what has changed: an equal `content_hash` is an equal vector."""

    catalogue: Catalogue
    encoder: TextEncoder

    def __call__(self, sources: Sequence[Source]) -> list[Source]:
        """A document for each, of the same version and time of writing, in the same order."""
        items = [item_of(self.catalogue, source) for source in sources]
        texts = [text_to_encode(self.catalogue, item) for item in items]
        meta = self.encoder.fingerprint.as_meta()
        hashes = [content_hash(text, meta) for text in texts]
        vectors = self._vectors(sources, texts, hashes)
        return [
            document(
                self.catalogue,
                item,
                vector=vectors[at],
                version=sources[at]["version"],
                written_at=datetime.fromisoformat(sources[at]["written_at"]),
                content_hash=hashes[at],
            )
            | {"space": space(meta)}
            for at, item in enumerate(items)
        ]

    def _vectors(
        self, sources: Sequence[Source], texts: Sequence[str], hashes: Sequence[str]
    ) -> list[Any]:
        """The stored vector where it still holds, else a new one; None where there are no words."""
        kept = [
            source.get("vector") if source.get("content_hash") == hash_ else None
            for source, hash_ in zip(sources, hashes, strict=True)
        ]
        lacking = [at for at, text in enumerate(texts) if text and kept[at] is None]
        if lacking:
            encoded = self.encoder.documents([texts[at] for at in lacking])
            for at, vector in zip(lacking, encoded, strict=True):
                kept[at] = vector
        return kept


def item_of(catalogue: Catalogue, source: Source) -> Item:
    """The item a document was made of."""
    shown = item_as_shown(catalogue, source)
    attributes = shown.pop("attributes", {})
    typed = {name: _typed(catalogue, name, value) for name, value in attributes.items()}
    return Item.model_validate({**shown, "attributes": typed})


def _typed(catalogue: Catalogue, name: str, value: Any) -> Attribute:
    """JSON knows neither times nor tuples."""
    field = catalogue.attributes.get(name)
    if isinstance(value, list):
        return tuple(value)
    if field and field.type is FieldType.DATE and isinstance(value, str):
        return _dated(value)
    kept: Attribute = value
    return kept


def _dated(value: str) -> Attribute:
    """As it is where it cannot be read: no item may keep its catalogue from being made anew."""
    try:
        return moment(value)
    except ValueError:
        return value
