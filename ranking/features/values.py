"""What the index holds of an item: price, popularity, rating and the like."""

import numpy as np

from ranking.candidates import Candidates, Floats
from ranking.features.family import Columns, Family
from ranking.query import Query


def columns(query: Query, candidates: Candidates) -> Columns:
    """`values.FIELD` as it is, and `values.FIELD.place`: its place within the window, 0 to 1."""
    raw = {f"values.{field}": values for field, values in candidates.values.items()}
    return raw | {f"{name}.place": places(values) for name, values in raw.items()}


def places(values: Floats) -> Floats:
    """The share of known values that lie below each, [n]; NaN where a value is unknown."""
    known = np.sort(values[~np.isnan(values)])
    below = np.searchsorted(known, values) / max(len(known), 1)
    return np.where(np.isnan(values), np.nan, below).astype(np.float32)


VALUES = Family("values", columns)
