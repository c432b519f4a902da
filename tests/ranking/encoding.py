"""An encoder for tests in which no text is near to another."""

import numpy as np

from ranking.arrays import Floats


def encode(texts: list[str]) -> Floats:
    """Unit vectors, [len(texts), 8]: each text an axis of its own, as far as there are any."""
    return np.eye(len(texts), 8, dtype=np.float32)
