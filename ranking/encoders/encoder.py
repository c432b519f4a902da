"""What a text encoder is, and the fingerprint that keeps an index and its queries in one space."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Encode = Callable[[list[str]], Vectors]  # texts to unit vectors, [len(texts), dimension]


@dataclass(frozen=True)
class Fingerprint:
    """Which encoder made a vector. Two vectors compare only where all four agree."""

    name: str
    dimension: int
    weights: str  # sha256 of the weights, first 16 hex digits
    quantisation: str  # `fp32`, `int8`, …

    def as_meta(self) -> dict[str, str | int]:
        """As the index's `_meta.encoder` holds it."""
        return asdict(self)


class TextEncoder(Protocol):
    """Text to unit vectors."""

    @property
    def fingerprint(self) -> Fingerprint:
        """Whose vectors these are."""
        ...

    def query(self, text: str) -> Vectors:
        """One query's unit vector, [dimension], by the quickest path."""
        ...

    def documents(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, [len(texts), dimension], batched for throughput."""
        ...
