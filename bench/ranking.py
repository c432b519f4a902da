"""Ordering a window of 200 items by a model: fusion, features and CatBoost together."""

import time
from collections.abc import Callable, Sequence

import numpy as np

from bench.promise import Promise
from ranking.arrays import Floats
from ranking.candidates import Candidates
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.model.manifest import Manifest
from ranking.model.ranker import CatBoostRanker
from ranking.query import Query
from ranking.training.fit import PRIOR, fit, names_of, prepared
from ranking.training.labelled import Labelled

WINDOW, DIMENSION, ITEMS = 200, 384, 20_000
LEGS = ("words", "phrase", "semantic")
QUERIES, TIMED, WARM = 30, 300, 20
MEDIAN_MS, WORST_MS = 5.0, 8.0
THINGS = ("lamp", "lamp shade", "desk", "desk lamp", "chair", "chair cover", "rug", "vase")
STYLES = ("oak", "white", "walnut", "velvet", "tall", "small", "round", "linen")


def run() -> list[Promise]:
    """The median and the 99th percentile, in milliseconds, one thread."""
    rng = np.random.default_rng(3)
    windows = _windows(rng)
    ready = [prepared(one) for one in windows]
    names = names_of(ready)
    manifest = Manifest(
        version="bench", model_hash="", features=names, features_hash="", prior=PRIOR
    )
    ranker = CatBoostRanker(fit(ready, names), manifest)
    took = _timed(lambda one: ranker.rank(one.query, one.candidates), windows)
    middle, worst = np.percentile(took, [50, 99]).tolist()
    return [
        Promise("features + CatBoost over 200, p50", middle, MEDIAN_MS, "ms", 1.0),
        Promise("features + CatBoost over 200, p99", worst, WORST_MS, "ms", 1.0),
    ]


def _timed(rank: Callable[[Labelled], object], windows: list[Labelled]) -> list[float]:
    took = []
    for at in range(WARM + TIMED):
        # A window of its own each time, as in a search: nothing is remembered from the last one.
        one = windows[at % len(windows)]
        fresh = Labelled(one.query, one.candidates.on(one.candidates.shelf), one.grades, one.judged)
        began = time.perf_counter()
        rank(fresh)
        took.append((time.perf_counter() - began) * 1000)
    return took[WARM:]


def _windows(rng: np.random.Generator) -> list[Labelled]:
    vectors = rng.normal(size=(ITEMS, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    items = [_item(at, vectors[at], rng) for at in range(ITEMS)]
    shelf = read_items(items, lambda texts: vectors[: len(texts)])
    return [_window(items, shelf, vectors[at], rng) for at in range(QUERIES)]


def _item(at: int, vector: Floats, rng: np.random.Generator) -> Described:
    thing, style = str(rng.choice(THINGS)), str(rng.choice(STYLES))
    traits = (f"{thing} size", f"{thing} weight", "colour")
    return Described(f"i{at}", f"Maker{at % 90} M{at} {style} {thing}", f"Maker{at % 90}",
                     names=traits, vector=vector, body_length=at % 700)  # fmt: skip


def _window(
    items: Sequence[Described], shelf: Shelf, vector: Floats, rng: np.random.Generator
) -> Labelled:
    ids = tuple(items[at].id for at in rng.choice(len(items), WINDOW, replace=False).tolist())
    ranks = np.column_stack([rng.permutation(WINDOW) + 1 for _ in LEGS]).astype(np.int32)
    scores = (10.0 / ranks).astype(np.float32)
    prices = {"price": rng.uniform(5, 500, WINDOW).astype(np.float32)}
    candidates = Candidates(ids, LEGS, scores, ranks, prices, ids, shelf)
    text = f"{rng.choice(STYLES)} {rng.choice(THINGS)}"
    query = Query(text, text, vector=tuple(vector.tolist()))
    grades = (rng.integers(0, 4, WINDOW) / 3).astype(np.float32)
    return Labelled(query, candidates, grades, np.ones(WINDOW, np.bool_))
