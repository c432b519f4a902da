"""How far an encoder's cosines lie apart: by it one encoder's scores can be told as another's."""

from itertools import combinations

import numpy as np

from ranking.encoders.encoder import Fingerprint, TextEncoder

SCATTER = 0.075  # of MiniLM; .047 of bge-small-en-v1.5, .016 of e5-small-v2
UNLIKE = (
    *("apple", "bridge", "candle", "doctor", "engine", "forest", "guitar", "hammer", "island"),
    *("jacket", "kitchen", "ladder", "mirror", "needle", "orange", "piano", "queen", "river"),
    *("school", "table", "umbrella", "violin", "window", "yellow"),
)  # everyday words, of nothing in particular

_known: dict[Fingerprint, float] = {}


def scatter(encoder: TextEncoder) -> float:
    """Standard deviation of the cosines between words that have nothing to do with each other;
    takes 24 texts the first time."""
    of = encoder.fingerprint
    if of not in _known:
        vectors = encoder.documents(UNLIKE)
        cosines = [float(one @ other) for one, other in combinations(vectors, 2)]
        _known[of] = float(np.std(cosines)) or SCATTER
    return _known[of]
