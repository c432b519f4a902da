"""What the index holds of an item: price, popularity, rating and the like."""

import numpy as np

from ranking.candidates import Floats
from ranking.features.family import Columns, Family
from ranking.features.view import View

PLACE = ".place"


def columns(view: View) -> Columns:
    """Of every numeric doc value the window has."""
    raw = {f"values.{field}": values for field, values in view.candidates.values.items()}
    return raw | {f"{name}{PLACE}": places(values) for name, values in raw.items()}


def places(values: Floats) -> Floats:
    """The share of known values that lie below each, [n]; NaN where a value is unknown."""
    known = np.sort(values[~np.isnan(values)])
    below = np.searchsorted(known, values) / max(len(known), 1)
    return np.where(np.isnan(values), np.nan, below).astype(np.float32)


VALUES = Family(
    "values",
    columns,
    {
        "values.FIELD": "price, popularity, published, rating or stock as it is",
        "values.FIELD.place": "the share of the window that has less of it",
    },
)
