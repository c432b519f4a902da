import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from catboost import CatBoost

from ranking.features import features_hash, matrix
from ranking.features.view import View
from ranking.fusion import FUSION
from ranking.model.choice import STAND_IN, chosen_ranker
from ranking.model.manifest import ModelError
from ranking.model.promoted import promoted
from ranking.model.ranker import CatBoostRanker, load
from ranking.query import Query
from tests.ranking.windows import order, window

QUERY = Query("chair", "chair")
NAMES = ("legs.words.score", "values.price")
WINDOW = window({"words": ["a", "b", "c", "d"]}, price={"a": 1.0, "b": 2.0, "c": 3.0, "d": 4.0})


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder of models in which `dear` is promoted: it puts the dearest first."""
    folder = tmp_path / "dear"
    folder.mkdir()
    features = matrix(View(QUERY, WINDOW), NAMES)
    model = CatBoost({"iterations": 30, "depth": 2, "min_data_in_leaf": 1, "verbose": False,
                      "allow_writing_files": False, "thread_count": 1})  # fmt: skip
    model.fit(np.tile(features, (20, 1)), np.tile(features[:, 1], 20))
    model.set_feature_names(list(NAMES))
    model.save_model(str(folder / "model.cbm"))
    manifest = {
        "version": "dear",
        "model_hash": hashlib.sha256((folder / "model.cbm").read_bytes()).hexdigest(),
        "features": NAMES,
        "features_hash": features_hash(NAMES),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (tmp_path / "promoted").write_text("dear\n")
    return tmp_path


def test_a_promoted_model_orders_by_its_own_scores(models: Path) -> None:
    ranker = chosen_ranker(models)
    ranked = ranker.rank(QUERY, WINDOW)
    assert order(ranked) == ["d", "c", "b", "a"]
    assert ranked.ranker == "catboost:dear"


def test_a_model_that_names_a_feature_nobody_makes_is_refused_by_its_name(models: Path) -> None:
    file = models / "dear" / "manifest.json"
    manifest = json.loads(file.read_text())
    names = ["legs.words.score", "title.gone"]
    model = CatBoost()
    model.load_model(str(models / "dear" / "model.cbm"))
    model.set_feature_names(names)
    model.save_model(str(models / "dear" / "model.cbm"))
    digest = hashlib.sha256((models / "dear" / "model.cbm").read_bytes()).hexdigest()
    told = {"features": names, "features_hash": features_hash(names), "model_hash": digest}
    file.write_text(json.dumps(manifest | told))
    with pytest.raises(ModelError, match=r"not made here .*: title\.gone; train anew"):
        load(models / "dear")
    assert chosen_ranker(models) is STAND_IN


def test_a_model_ranks_an_empty_window(models: Path) -> None:
    assert order(load(models / "dear").rank(QUERY, window({"words": []}))) == []


def test_without_a_promoted_model_fusion_ranks(tmp_path: Path) -> None:
    assert chosen_ranker(tmp_path / "none") is FUSION


@pytest.mark.parametrize("at", [0, 40, -1])
def test_a_damaged_model_is_told_by_its_hash_and_never_parsed(models: Path, at: int) -> None:
    path = models / "dear" / "model.cbm"
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        load(models / "dear")
    assert chosen_ranker(models) is STAND_IN


def test_a_manifest_for_other_features_is_refused(models: Path) -> None:
    path = models / "dear" / "manifest.json"
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps({**manifest, "features": ["values.price", "legs.words.score"]}))
    with pytest.raises(ModelError, match="features"):
        load(models / "dear")


@pytest.mark.parametrize("pointer", ["../dear", "", ".hidden", "gone"])
def test_a_pointer_to_no_version_is_an_error_not_a_path(models: Path, pointer: str) -> None:
    (models / "promoted").write_text(pointer)
    with pytest.raises(ModelError):
        promoted(models)


def test_the_features_a_model_was_trained_on_are_those_it_is_given(models: Path) -> None:
    ranker = load(models / "dear")
    assert isinstance(ranker, CatBoostRanker)
    assert ranker.manifest.features == NAMES


def test_a_model_whose_shelf_is_damaged_is_stood_in_for_by_fusion(models: Path) -> None:
    shelf = models / "dear" / "shelf"
    shelf.mkdir()
    (shelf / "hashes.npy").write_bytes(b"")
    with pytest.raises(ModelError, match="no readable shelf"):
        load(models / "dear")
    ranker = chosen_ranker(models)
    assert ranker is STAND_IN
    assert order(ranker.rank(QUERY, WINDOW)) == order(FUSION.rank(QUERY, WINDOW))


def test_what_nobody_foresaw_in_a_model_is_stood_in_for_too(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CatBoost, "load_model", lambda *_: 1 / 0)
    assert chosen_ranker(models) is STAND_IN
    (models / "promoted").write_bytes(b"\xff\xfe")
    assert chosen_ranker(models) is STAND_IN
