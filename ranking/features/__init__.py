"""The feature families, in order. The same code makes a model's input at training and serving."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points

import numpy as np

from ranking.candidates import Candidates, Floats
from ranking.features.family import Family
from ranking.features.legs import LEGS
from ranking.features.query import QUERY
from ranking.features.values import VALUES
from ranking.query import Query

FAMILIES = (LEGS, VALUES, QUERY)
GROUP = "pinwheel.features"


@cache
def all_families() -> tuple[Family, ...]:
    """Ours, then the plug-ins: an entry point of `pinwheel.features` names a `Family`."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return FAMILIES + tuple(point.load() for point in found)


def matrix(query: Query, candidates: Candidates, names: Sequence[str]) -> Floats:
    """The features called `names`, [n, len(names)]; NaN where this window has none so called."""
    known: dict[str, Floats] = {}
    for family in all_families():
        known |= family.columns(query, candidates)
    absent = np.full(len(candidates), np.nan, np.float32)
    return np.column_stack([known.get(name, absent) for name in names]).astype(np.float32)


def features_hash(names: Sequence[str]) -> str:
    """sha256 of the names in order, first 16 hex digits: what a model was trained on."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]
