"""How varied a first page is: measured on the list alone, no judgment needed."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FIRST = 10  # items of a page's beginning


def distinct(names: Sequence[str | None]) -> float:
    """How many different names are among the first ten; items without one are not counted."""
    return float(len({name for name in names[:FIRST] if name}))


def distance(vectors: npt.NDArray[np.float32]) -> float:
    """Mean of 1 - cosine over all pairs of `vectors` [n, d]: intra-list distance (Ziegler et al.,
    WWW 2005). 0 for fewer than two."""
    n = len(vectors)
    if n < 2:
        return 0.0
    units = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    together = float(np.square(units.sum(axis=0)).sum())  # all n² cosines, the n own ones too
    return 1.0 - (together - n) / (n * (n - 1))
