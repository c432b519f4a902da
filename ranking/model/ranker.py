"""A CatBoost model as a ranker."""

from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np

from ranking.arrays import Floats, Places
from ranking.candidates import Candidates, Ranked
from ranking.content.packing import ShelfError, load_shelf
from ranking.content.shelf import Shelf
from ranking.features import family_of, matrix, unmade, values_of
from ranking.features.legs import legs_of
from ranking.features.view import View
from ranking.fusion import by_score, logarithm
from ranking.model.manifest import MODEL, REMEDY, Manifest, ModelError, read_manifest
from ranking.query import Query

SHELF = "shelf"  # what the model knows of the items' content, beside it


class Model(Protocol):
    """What we use of CatBoost."""

    def predict(self, data: Floats, *, thread_count: int) -> Any:
        """Raw scores, [n]."""
        ...

    def get_feature_importance(self, data: Any, *, type: str, thread_count: int) -> Any:  # noqa: A002
        """For `ShapValues` [n, features + 1], the last column the mean."""
        ...


class CatBoostRanker:
    """Orders a window by a model's scores. Safe to share between threads."""

    def __init__(self, model: Model, manifest: Manifest, shelf: Shelf | None = None) -> None:
        self._model = model
        self.manifest = manifest
        self.shelf = shelf

    @property
    def reads(self) -> frozenset[str] | None:
        """The values that its features are made of."""
        return values_of(self.manifest.features)

    @property
    def legs(self) -> frozenset[str]:
        """Those that its features are made of."""
        return legs_of(self.manifest.features)

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """Highest score first. One thread: a window is small, and requests run side by side."""
        if not len(candidates):
            return by_score(candidates, candidates.scores.sum(axis=1), self.name)
        if candidates.shelf is None:
            candidates = candidates.on(self.shelf)
        view = View(query, candidates)
        features = matrix(view, self.manifest.features)
        scores = cast(Floats, self._model.predict(features, thread_count=1)).astype(np.float32)
        if self.manifest.prior:
            scores += self.manifest.prior * logarithm(view.fused)
        return by_score(candidates, scores, self.name)

    def contributions(self, query: Query, candidates: Candidates, at: Places) -> dict[str, Floats]:
        """By family how far its features moved the items at `at` up or down, [len(at)]: the sum of
        their SHAP values, in points of the model's score."""
        from catboost import Pool

        if candidates.shelf is None:
            candidates = candidates.on(self.shelf)
        rows = matrix(View(query, candidates), self.manifest.features)[at]
        one_query = np.zeros(len(rows), np.int64)  # a listwise model's values need its groups
        pool = Pool(rows, group_id=one_query, thread_count=1)  # type: ignore[no-untyped-call]
        values = self._model.get_feature_importance(pool, type="ShapValues", thread_count=1)
        families = np.array([family_of(name) for name in self.manifest.features])
        return {
            name: values[:, :-1][:, families == name].sum(axis=1) for name in set(families) - {""}
        }

    @property
    def name(self) -> str:
        """As replies and logs call it."""
        return f"catboost:{self.manifest.version}"


def load(folder: Path) -> CatBoostRanker:
    """The model in `folder` (`model.cbm` and `manifest.json`). Raises `ModelError`."""
    from catboost import CatBoost, CatBoostError

    manifest = read_manifest(folder)
    model: Any = CatBoost()  # type: ignore[no-untyped-call]
    try:
        model.load_model(str(folder / MODEL))
    except CatBoostError as error:
        raise ModelError(f"{folder / MODEL} cannot be loaded: {error}; {REMEDY}") from error
    if tuple(model.feature_names_) != manifest.features:
        raise ModelError(f"{folder} was trained on other features than its manifest says; {REMEDY}")
    if missing := unmade(manifest.features):
        raise ModelError(
            f"{folder} was trained on features that are not made here (any more): "
            f"{', '.join(missing[:5])}; {REMEDY}"
        )
    return CatBoostRanker(model, manifest, _shelf(folder / SHELF))


def _shelf(folder: Path) -> Shelf | None:
    try:
        return load_shelf(folder) if folder.is_dir() else None
    except ShelfError as error:
        raise ModelError(f"{error}; {REMEDY}") from error
