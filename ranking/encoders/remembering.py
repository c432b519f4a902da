"""An encoder that never encodes the same text twice: documents by a file, queries by memory."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from ranking.encoders.encoder import Fingerprint, TextEncoder, Vectors
from ranking.encoders.vector_cache import VectorCache, narrow, wide

QUERIES_KEPT = 16_384  # 25 MB at 384 dimensions


class Remembering:
    """A TextEncoder around another, with the same fingerprint."""

    def __init__(self, encoder: TextEncoder, cache: VectorCache | None = None) -> None:
        """Documents are kept in `cache`, where given."""
        self._encoder = encoder
        self._cache = cache
        self._recent = lru_cache(maxsize=QUERIES_KEPT)(self._read_only)

    @property
    def fingerprint(self) -> Fingerprint:
        """The inner encoder's."""
        return self._encoder.fingerprint

    def query(self, text: str) -> Vectors:
        """One query's unit vector, [dimension], read-only since it is shared."""
        return self._recent(text)

    def documents(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, [len(texts), dimension]; only texts new to the cache are encoded, once
        each. Rounded to float16 whether they come from the cache or not, so a vector does not
        change by being remembered."""
        known = self._cache.get(self.fingerprint, texts) if self._cache else {}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        made = dict(zip(new, self._encoder.documents(new), strict=True)) if new else {}
        if self._cache and made:
            self._cache.put(self.fingerprint, made)
        known.update((text, wide(narrow(vector))) for text, vector in made.items())
        vectors = np.empty((len(texts), self.fingerprint.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = known[text]
        return vectors

    def _read_only(self, text: str) -> Vectors:
        vector = self._encoder.query(text)
        vector.flags.writeable = False
        return vector
