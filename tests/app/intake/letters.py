"""A text encoder that needs no model: words that share letters lie near each other."""

from collections.abc import Sequence

import numpy as np

from ranking.encoders.encoder import Fingerprint, Vectors

DIMENSION = 64


class Letters:
    """Counts of letter pairs, hashed; counts what it encodes."""

    fingerprint = Fingerprint("letters", DIMENSION, "00", "fp32")

    def __init__(self) -> None:
        self.encoded = 0

    def query(self, text: str) -> Vectors:
        vector = np.zeros(DIMENSION, dtype=np.float32)
        for first, second in zip(text.casefold(), text.casefold()[1:], strict=False):
            vector[(ord(first) * 31 + ord(second)) % DIMENSION] += 1
        length = float(np.linalg.norm(vector))
        return vector / length if length else np.full(DIMENSION, DIMENSION**-0.5, dtype=np.float32)

    def documents(self, texts: Sequence[str]) -> Vectors:
        self.encoded += len(texts)
        return np.stack([self.query(text) for text in texts]) if texts else np.empty((0, DIMENSION))
