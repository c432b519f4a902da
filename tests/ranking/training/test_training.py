import hashlib
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from ranking.candidates import Ranked
from ranking.model import registry
from ranking.model.manifest import Manifest, ModelError
from ranking.model.promoted import promotions
from ranking.model.served import Served
from ranking.query import Query
from ranking.training.fit import PRIOR, TooFewLabels, fit, names_of, prepared, telling
from ranking.training.folds import FOLDS, fold_of
from ranking.training.labelled import Labelled
from tests.ranking.windows import order, window

ITEMS = [f"i{number}" for number in range(8)]
DEAR = {item: float(number) for number, item in enumerate(ITEMS)}


def example(number: int) -> Labelled:
    """A query whose dear items are the good ones, found in any order."""
    shuffled = np.random.default_rng(number).permutation(ITEMS).tolist()
    found = window({"words": shuffled}, price=DEAR)
    grades = found.values["price"] / max(DEAR.values())
    query = Query(f"query {number}", f"query {number}")
    return Labelled(query, found, grades, np.ones(len(found), np.bool_))


WINDOWS = [prepared(example(number)) for number in range(40)]


def kept(folder: Path) -> str:
    parent = registry.promoted_version(folder)
    manifest = registry.draft(names_of(WINDOWS), PRIOR, parent, "data")
    registry.store(folder, fit(WINDOWS, names_of(WINDOWS)), None, manifest)
    return manifest.version


def ranked(served: Served) -> Ranked:
    query = Query("chair", "chair")
    return served.now("shop").rank(query, window({"words": ITEMS}, price=DEAR))


def test_what_people_prefer_is_learned_promoted_served_and_rolled_back(tmp_path: Path) -> None:
    served = Served(tmp_path)
    before = order(ranked(served))
    version = kept(tmp_path / "shop")
    assert ranked(served).ranker == "rrf"
    registry.promote(tmp_path / "shop", version)
    after = ranked(served)
    assert after.ranker == f"catboost:{version}"
    assert order(after).index("i7") < before.index("i7")
    assert registry.roll_back(tmp_path / "shop") is None
    assert order(ranked(served)) == before


def test_a_rollback_leads_to_what_ranked_before_whichever_was_trained_first(tmp_path: Path) -> None:
    first, second = kept(tmp_path), kept(tmp_path)
    for version in (first, second, second, first):
        registry.promote(tmp_path, version)
    assert registry.promoted_version(tmp_path) == first
    assert [registry.roll_back(tmp_path) for _ in range(3)] == [second, first, None]
    assert registry.promoted_version(tmp_path) is None


def test_a_damaged_model_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    sound, damaged = kept(tmp_path), kept(tmp_path)
    (tmp_path / damaged / "model.cbm").write_bytes(b"")
    first, second = registry.versions(tmp_path).values()
    assert isinstance(first, Manifest) and first.version == sound
    assert "model.cbm is damaged" in str(second)


def test_a_damaged_model_that_ranks_can_be_rolled_back(tmp_path: Path) -> None:
    first, second = kept(tmp_path), kept(tmp_path)
    registry.promote(tmp_path, first)
    registry.promote(tmp_path, second)
    (tmp_path / second / "manifest.json").unlink()
    assert registry.roll_back(tmp_path) == first


def test_a_rollback_passes_over_a_model_that_is_gone(tmp_path: Path) -> None:
    first, second, third = kept(tmp_path), kept(tmp_path), kept(tmp_path)
    for version in (first, second, third):
        registry.promote(tmp_path, version)
    shutil.rmtree(tmp_path / second)
    assert registry.roll_back(tmp_path) == first
    registry.promote(tmp_path, third)
    shutil.rmtree(tmp_path / first)
    assert registry.roll_back(tmp_path) is None
    assert registry.promoted_version(tmp_path) is None


def test_of_two_promotions_at_once_none_is_forgotten(tmp_path: Path) -> None:
    versions = [kept(tmp_path) for _ in range(3)]
    with ThreadPoolExecutor() as at_once:
        list(at_once.map(lambda version: registry.promote(tmp_path, version), versions))
    assert sorted(promotions(tmp_path)) == versions


def test_a_foreign_model_is_refused_in_plain_words(tmp_path: Path) -> None:
    version = kept(tmp_path)
    model, manifest = tmp_path / version / "model.cbm", tmp_path / version / "manifest.json"
    before = hashlib.sha256(model.read_bytes()).hexdigest()
    model.write_bytes(b"foreign")
    now = hashlib.sha256(b"foreign").hexdigest()
    manifest.write_text(manifest.read_text().replace(before, now))
    with pytest.raises(ModelError, match=r"^/\S+model\.cbm cannot be loaded: .*; train anew"):
        registry.promote(tmp_path, version)


def test_a_damaged_model_is_not_promoted(tmp_path: Path) -> None:
    version = kept(tmp_path)
    (tmp_path / version / "model.cbm").write_bytes(b"foreign")
    with pytest.raises(ModelError, match="damaged"):
        registry.promote(tmp_path, version)
    assert registry.promoted_version(tmp_path) is None


def test_rolling_back_where_nothing_is_promoted_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model is promoted"):
        registry.roll_back(tmp_path)


def test_too_few_queries_are_refused_with_a_remedy() -> None:
    with pytest.raises(TooFewLabels, match="judge at least 10"):
        telling(WINDOWS[:5])


def test_folds_are_disjoint_and_even() -> None:
    folds = fold_of(23)
    assert sorted(np.bincount(folds).tolist()) == [4, 4, 5, 5, 5]
    assert set(folds.tolist()) == set(range(FOLDS))
