"""Items to versioned writes: words to vectors, a batch at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from opensearch.catalogue.document import document
from opensearch.catalogue.encoded import content_hash, space, text_to_encode
from opensearch.catalogue.item import Item
from opensearch.catalogue.schema import Catalogue
from opensearch.indexing.operations import Put
from ranking.encoders.encoder import TextEncoder


@dataclass(frozen=True)
class Documents:
    """Makes the documents of one catalogue, of one encoder's vectors."""

    catalogue: Catalogue
    encoder: TextEncoder

    def __call__(self, items: Sequence[Item], version: int) -> list[Put]:
        """One write per item, all of `version`; an item without words has no vector."""
        texts = [text_to_encode(self.catalogue, item) for item in items]
        worded = [position for position, text in enumerate(texts) if text]
        encoded = self.encoder.documents([texts[position] for position in worded])
        vectors = dict(zip(worded, encoded, strict=True))
        now, meta = datetime.now(UTC), self.encoder.fingerprint.as_meta()
        whose = space(meta)
        return [
            Put(
                item.id,
                version,
                document(
                    self.catalogue,
                    item,
                    vector=vectors.get(position),
                    version=version,
                    written_at=now,
                    content_hash=content_hash(texts[position], meta),
                )
                | {"space": whose},
            )
            for position, item in enumerate(items)
        ]
