"""A CatBoost model that corrects fusion, fitted to labelled windows.

The logarithm of fusion's score is the model's starting point (`prior` times it), so that with few
labels the order stays near fusion's, and features only move what they have evidence for.
"""

import os
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ranking.arrays import Floats
from ranking.features import every_column, rising, stacked
from ranking.features.view import View
from ranking.fusion import logarithm
from ranking.training.labelled import Labelled, tell_an_order

PRIOR = 1.3  # fusion's weight that a linear listwise model fits on judged data
# Grades that were made follow from kinds, and know nothing of what people like. A model fitted
# to them is not shown these, or it would learn how its grades and queries were made.
MADE_FROM = ("legs.prose.", "legs.narrower.", "legs.fitting.", "kind.", "group.", "feedback.",
             "fusion.", "title.head", "title.modifier", "quality.",
             "values.", "query.")  # fmt: skip
LEAST_QUERIES = 10
BAG = 5  # models; on 90 judged queries +.001 to +.003 in each way of folding
DEEPEST = 100  # rows of a window that are learned from


class TooFewLabels(ValueError):
    """There is nothing to learn from."""


@dataclass(frozen=True)
class Recipe:
    """What CatBoost is told; compared in docs/guides/ranking.md."""

    loss: str = "QuerySoftMax"
    iterations: int = 60
    patience: int = 40  # rounds without a better hold-out before it stops
    # One step of Newton's method a leaf, so that l2_leaf_reg holds back leaves of few rows; left to
    # itself CatBoost takes 1 or 100, by how many features there are (docs/guides/ranking.md).
    options: dict[str, Any] = field(default_factory=lambda: {
        "learning_rate": 0.1, "depth": 3, "l2_leaf_reg": 10, "rsm": 0.2,
        "leaf_estimation_method": "Newton", "leaf_estimation_iterations": 1,
        "boosting_type": "Plain", "model_shrink_rate": 0,
    })  # fmt: skip


# With so many judged queries a fifth of them can say when to stop; of fewer it would be chance.
ENOUGH = 200
MANY = Recipe(iterations=500)


# Made grades point the way, but not far: with more steps than these the model forgets fusion, and
# people's ratings of it fall (docs/guides/ranking.md).
GENTLE = Recipe(iterations=30, patience=30, options={
    "learning_rate": 0.01, "depth": 3, "l2_leaf_reg": 100, "rsm": 0.5,
    "boosting_type": "Plain", "model_shrink_rate": 0,
})  # fmt: skip


@dataclass(frozen=True)
class Prepared:
    """A window's features by name, its starting scores and grades: worked out once."""

    columns: dict[str, Floats]
    prior: Floats
    grades: Floats
    weights: Floats
    key: int
    made: bool = False


def prepared(one: Labelled) -> Prepared:
    """`one` through the features that serve."""
    view = View(one.query, one.candidates)
    columns = every_column(view)
    key = zlib.crc32(one.query.original.encode())
    if one.made:
        columns = {name: column for name, column in columns.items()
                   if not name.startswith(MADE_FROM)}  # fmt: skip
    prior = PRIOR * logarithm(view.fused)
    return Prepared(columns, prior, one.grades, one.weights, key, one.made)


def foremost(one: Prepared) -> Prepared:
    """Its first DEEPEST by the starting score: what lies below them is no contest."""
    if len(one.prior) <= DEEPEST:
        return one
    first = np.argsort(-one.prior, kind="stable")[:DEEPEST]
    columns = {name: column[first] for name, column in one.columns.items()}
    return replace(one, columns=columns, prior=one.prior[first], grades=one.grades[first],
                   weights=one.weights[first])  # fmt: skip


def names_of(windows: Sequence[Prepared]) -> tuple[str, ...]:
    """Every feature any window has, in order of first sight."""
    return tuple(dict.fromkeys(name for one in windows for name in one.columns))


def telling(windows: Sequence[Prepared]) -> list[Prepared]:
    """Those with an order to learn. Raises TooFewLabels below LEAST_QUERIES of them."""
    told = [one for one in windows if tell_an_order(one.grades)]
    if len(told) < LEAST_QUERIES:
        raise TooFewLabels(
            f"only {len(told)} queries have items of different grades; judge at least "
            f"{LEAST_QUERIES}, or train --from-catalogue"
        )
    return told


def fit(windows: Sequence[Prepared], names: Sequence[str]) -> Any:
    """The mean of BAG models, as one CatBoost, that are fitted to windows with an order to learn:
    they differ in the features that each split may look at. Of ENOUGH queries a fifth decides when
    to stop."""
    from catboost import sum_models

    told = [one for one in map(foremost, windows) if tell_an_order(one.grades)]
    by_people = [one for one in told if not one.made]
    proof = by_people or told  # made ones prove nothing where there are others
    held = [one for one in proof if one.key % 5 == 0] if len(proof) >= ENOUGH else []
    recipe = (MANY if held else Recipe()) if by_people else GENTLE
    out = {id(one) for one in held}
    kept = [one for one in told if id(one) not in out]
    proven: dict[str, Any] = {}
    if held:
        proven = {"eval_set": _pool(held, names), "early_stopping_rounds": recipe.patience}
    pool = _pool(kept, names)
    every = [_options(recipe, names, seed) for seed in range(1, BAG + 1)]
    with ThreadPoolExecutor(min(BAG, len(os.sched_getaffinity(0)))) as side_by_side:
        bag = list(side_by_side.map(lambda options: _one(options, pool, proven), every))
    return sum_models(bag, weights=[1 / BAG] * BAG)  # type: ignore[no-untyped-call]


def _one(options: dict[str, Any], pool: Any, proven: dict[str, Any]) -> Any:
    from catboost import CatBoost

    model = CatBoost(options)  # type: ignore[no-untyped-call]
    model.fit(pool, silent=True, **proven)  # type: ignore[no-untyped-call]
    return model


def _options(recipe: Recipe, names: Sequence[str], seed: int) -> dict[str, Any]:
    up = rising()
    return {
        **recipe.options,
        "loss_function": recipe.loss,
        "iterations": recipe.iterations,
        "monotone_constraints": [int(name in up) for name in names],
        "random_seed": seed,
        "thread_count": 1,  # two took as long, and twice the CPU: models go side by side
        "allow_writing_files": False,
    }


def _pool(windows: Sequence[Prepared], names: Sequence[str]) -> Any:
    from catboost import Pool

    return Pool(
        np.vstack([values(one, names) for one in windows]),
        np.concatenate([one.grades for one in windows]),
        weight=np.concatenate([one.weights for one in windows]),
        group_id=np.repeat(np.arange(len(windows)), [len(one.grades) for one in windows]),
        baseline=np.concatenate([one.prior for one in windows]),
        feature_names=list(names),
    )  # type: ignore[no-untyped-call]


def values(one: Prepared, names: Sequence[str]) -> Floats:
    """[n, len(names)]; NaN for what the window lacks."""
    return stacked(one.columns, names, len(one.grades))
