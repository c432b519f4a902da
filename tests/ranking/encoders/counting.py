"""An encoder for tests."""

from collections.abc import Sequence

import numpy as np

from ranking.encoders.encoder import Fingerprint, Vectors


class Counting:
    """Encodes a text as its length and its last letter, and tells what it was asked for."""

    fingerprint = Fingerprint("counting", 2, "00", "fp32")

    def __init__(self) -> None:
        self.asked: list[str] = []

    def query(self, text: str) -> Vectors:
        self.asked.append(text)
        return np.array([len(text) / 3, ord(text[-1])], dtype=np.float32)

    def documents(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.query(text) for text in texts])
