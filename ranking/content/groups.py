"""Groups of like items: those described by the same attributes, in the same category, whose words
lie near each other. Spherical k-means (Dhillon and Modha, Machine Learning 42, 2001)."""

import math
from collections import Counter
from collections.abc import Sequence
from zlib import crc32

import numpy as np

from ranking.arrays import Floats, Ints
from ranking.content.described import Described

SKETCH = 192  # dimensions that stand for all attribute names
ROUNDS = 12
MOST = 600
CATEGORY = 3.0  # a category says as much as so many rare attributes
SEED = 17


def grouped(items: Sequence[Described]) -> Ints:
    """The group of each item, [n], numbered from 0; some twice the root of n of them."""
    points = _unit(np.hstack([_signatures(items), _vectors(items)]))
    count = max(1, min(MOST, int(2 * math.sqrt(len(items))), len(items) // 3))
    return _k_means(points, count)


def _signatures(items: Sequence[Described]) -> Floats:
    """[n, SKETCH]: attribute names weighted by rarity, each a signed random direction (Achlioptas,
    PODS 2001), so that no dictionary of names is kept."""
    frequency = Counter(name for item in items for name in _marks(item))
    directions: dict[str, Floats] = {}
    found = np.zeros((len(items), SKETCH), np.float32)
    for row, item in enumerate(items):
        for name in _marks(item):
            if 2 < frequency[name] < len(items) * 0.5:
                if name not in directions:
                    directions[name] = _direction(name) * _weight(name, frequency, len(items))
                found[row] += directions[name]
    return _unit(found)


def _marks(item: Described) -> tuple[str, ...]:
    return (*item.names, *(f"category\0{part}" for part in item.category[-2:]))


def _weight(name: str, frequency: Counter[str], count: int) -> float:
    rarity = math.log(count / frequency[name])
    return rarity * (CATEGORY if name.startswith("category\0") else 1.0)


def _direction(name: str) -> Floats:
    signs = np.random.default_rng(crc32(name.encode())).integers(0, 2, SKETCH)
    return (signs * 2 - 1).astype(np.float32)


def _vectors(items: Sequence[Described]) -> Floats:
    known = [item.vector for item in items if item.vector is not None]
    dimension = len(known[0]) if known else 1
    none = np.zeros(dimension, np.float32)
    return np.stack([none if item.vector is None else item.vector for item in items])


def _k_means(points: Floats, count: int) -> Ints:
    rng = np.random.default_rng(SEED)
    centres = points[rng.choice(len(points), count, replace=False)]
    nearest = np.zeros(len(points), np.int32)
    for _ in range(ROUNDS):
        found = _nearest(points, centres)
        if np.array_equal(found, nearest):
            break
        nearest = found
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points)
        empty = ~sums.any(axis=1)
        sums[empty] = points[rng.choice(len(points), int(empty.sum()))]
        centres = _unit(sums)
    return nearest


def _nearest(points: Floats, centres: Floats, block: int = 20_000) -> Ints:
    parts = [
        (points[at : at + block] @ centres.T).argmax(axis=1) for at in range(0, len(points), block)
    ]
    return np.concatenate(parts).astype(np.int32)


def _unit(rows: Floats) -> Floats:
    norms = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    unit: Floats = (rows / norms).astype(np.float32)
    return unit
