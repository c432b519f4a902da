"""How near in meaning texts are to a query."""

from collections.abc import Sequence

import numpy as np

from ranking.arrays import Floats


def cosines(vectors: Floats, query: Sequence[float]) -> Floats:
    """Of each of `vectors` [k, d] to the query's [d], all of unit length: [k]."""
    # Not `@`: the threads of BLAS would fight with the engine for two cores.
    near: Floats = np.einsum("kd,d->k", vectors, np.asarray(query, np.float32))
    return near
