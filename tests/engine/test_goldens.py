"""What a query must show is checked, and holds a model back that would not show it."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from catboost import CatBoost
from click import Command
from click.testing import CliRunner, Result

from app.cli import evaluate, train
from app.services import Services
from app.training.kept import models_of
from ranking.evaluation.reading import read_judgments
from ranking.features import features_hash
from ranking.model.registry import promoted_version
from tests.engine.api.shop import stock, things

pytestmark = pytest.mark.engine

THINGS = list(things())
DEAREST = THINGS[-1].id
CHEAPEST = next(thing.id for thing in THINGS if "cushion" in thing.title)
FEATURES = ("values.price",)


@pytest.fixture
def shop(services: Services, catalogue_name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    stock(catalogue_name, services)
    monkeypatch.setattr(evaluate, "patient", lambda: services)
    monkeypatch.setattr(train, "patient", lambda: services)
    yield catalogue_name


@pytest.fixture
def models(services: Services, shop: str) -> Path:
    """Where a model is kept, not promoted, that puts the dearest first."""
    folder = models_of(services.settings, shop) / "dear"
    folder.mkdir(parents=True)
    prices = np.linspace(0, 100, 400, dtype=np.float32)[:, None]
    model = CatBoost({"iterations": 60, "depth": 4, "verbose": False, "thread_count": 1,
                      "allow_writing_files": False})  # fmt: skip
    model.fit(prices, prices[:, 0])
    model.set_feature_names(list(FEATURES))
    model.save_model(str(folder / "model.cbm"))
    manifest = {
        "version": "dear",
        "model_hash": hashlib.sha256((folder / "model.cbm").read_bytes()).hexdigest(),
        "features": FEATURES,
        "features_hash": features_hash(FEATURES),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder.parent


def goldens(folder: Path, item: str, query: str = "linen cushion") -> str:
    file = folder / "goldens.yaml"
    file.write_text(f"- query: {query}\n  item: {item}\n  top: 3\n")
    return str(file)


def ran(command: Command, *words: str) -> Result:
    return CliRunner().invoke(command, list(words))


def test_goldens_that_hold_let_the_command_succeed(shop: str, tmp_path: Path) -> None:
    file = goldens(tmp_path, CHEAPEST, "boho linen cushion in sage")
    done = ran(evaluate.command, "--catalogue", shop, "--goldens", file)
    assert (done.exit_code, done.stdout) == (0, "All goldens hold.\n")


def test_a_broken_golden_is_told_and_fails_the_command(shop: str, tmp_path: Path) -> None:
    file = goldens(tmp_path, DEAREST, "boho armchair in sage")
    done = ran(evaluate.command, "--catalogue", shop, "--goldens", file, "--json")
    assert done.exit_code == 1
    (reason,) = json.loads(done.stdout)["goldens_broken"]
    assert f"must show {DEAREST} in its first 3" in reason


def test_goldens_can_be_held_to_another_ranking(shop: str, models: Path, tmp_path: Path) -> None:
    words = ["--catalogue", shop, "--goldens", goldens(tmp_path, DEAREST)]
    assert ran(evaluate.command, *words, "--ours", "model:dear").output == "All goldens hold.\n"
    assert ran(evaluate.command, *words, "--ours", "words").exit_code == 1


def test_a_model_that_breaks_a_golden_is_not_promoted(
    shop: str, models: Path, tmp_path: Path
) -> None:
    words = ["--catalogue", shop, "--promote", "dear", "--goldens"]
    refused = ran(train.command, *words, goldens(tmp_path, CHEAPEST))
    assert refused.exit_code == 1
    assert "dear is not promoted: 'linen cushion' must show" in refused.stderr
    assert promoted_version(models) is None
    assert ran(train.command, *words, goldens(tmp_path, DEAREST)).exit_code == 0
    assert promoted_version(models) == "dear"


def test_the_kept_models_are_listed_with_the_one_that_ranks(shop: str, models: Path) -> None:
    def listed(*options: str) -> str:
        return ran(train.command, "--catalogue", shop, "--list", *options).output

    assert "Rank fusion ranks." in listed()
    ran(train.command, "--catalogue", shop, "--promote", "dear")
    (dear,) = json.loads(listed("--json"))
    assert (dear["version"], dear["ranks"], dear["features"]) == ("dear", True, len(FEATURES))
    (models / "dear" / "model.cbm").write_bytes(b"")
    assert "damaged" in listed()


def test_a_golden_that_the_catalogue_cannot_show_is_refused(shop: str, tmp_path: Path) -> None:
    done = ran(evaluate.command, "--catalogue", shop, "--goldens", goldens(tmp_path, "gone"))
    assert done.exit_code == 1
    assert "must show 'gone', which" in done.stderr


def test_without_judgments_and_goldens_the_command_says_what_it_needs(shop: str) -> None:
    done = ran(evaluate.command, "--catalogue", shop)
    assert (done.exit_code, "--judgments collected" in done.stderr) == (2, True)


def test_a_model_measured_on_what_it_was_trained_on_is_told_apart(
    shop: str, models: Path, tmp_path: Path
) -> None:
    file = tmp_path / "judgments.csv"
    file.write_text(f"query,docid,rating\nlinen cushion,{DEAREST},3\n")
    manifest = json.loads((models / "dear" / "manifest.json").read_text())
    learned = manifest | {"data_hash": read_judgments(file).content_hash}
    (models / "dear" / "manifest.json").write_text(json.dumps(learned))
    words = ["--catalogue", shop, "--judgments", str(file), "--ours", "model:latest", "--json"]
    done = json.loads(ran(evaluate.command, *words, "--against", "served").stdout)
    assert done["ours"]["trained_on_these_judgments"] is True
    assert done["theirs"]["trained_on_these_judgments"] is False
    assert DEAREST in done["changed"][0]["our_first"]
