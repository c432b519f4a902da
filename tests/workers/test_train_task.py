"""Training in the background, by a real worker: what ranks goes on ranking."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from app.evaluation.goldens import keep_goldens
from app.judging.sets import Upload, take_in
from app.services import build
from app.settings import settings
from app.tasks import start
from app.training.kept import models_of
from opensearch.catalogue.loading import parse
from opensearch.catalogue.store import CatalogueStore
from ranking.model import registry
from ranking.model.manifest import Manifest
from tests.workers.conftest import Workers, ended, wait_for

pytestmark = [pytest.mark.engine, pytest.mark.slow]

FIELDS = "fields: {id: id, title: title, maker: brand, sort: category}\n"
THINGS = ("lamp", "lamp shade", "desk", "desk lamp", "chair", "chair cover")
STYLES = ("oak", "white", "walnut", "velvet", "tall", "linen")


@pytest.fixture
def catalogue(client: OpenSearch, catalogue_name: str) -> Iterator[str]:
    yaml = f"name: {catalogue_name}\n{FIELDS}"
    store = CatalogueStore(client)
    store.save(parse(yaml), yaml)
    yield catalogue_name


def put_shop(home: Path) -> str:
    """Six kinds in six styles, four of each, in the inbox."""
    rows = (
        {"id": f"{thing}-{style}-{size}", "title": f"{style} {thing} {size}00", "sort": thing,
         "maker": f"Maker {size}"}
        for thing in THINGS for style in STYLES for size in range(4)
    )  # fmt: skip
    (home / "inbox").mkdir(exist_ok=True)
    (home / "inbox" / "shop.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return "shop.jsonl"


def test_a_model_of_made_grades_is_kept_and_not_promoted(
    home: Path, worker: Workers, catalogue: str
) -> None:
    worker.start()
    source = put_shop(home)
    imported = wait_for(start("import", {"catalogue": catalogue, "source": source}), ended)
    assert imported.status == "done"
    found = wait_for(start("train", {"catalogue": catalogue}), ended)
    assert (found.status, found.error) == ("done", None)
    assert found.result and found.result["promoted"] is False
    assert any("not given by people" in reason for reason in found.result["refused"])
    folder = models_of(settings(), catalogue)
    assert list(registry.versions(folder)) == [found.result["version"]]
    assert registry.promoted_version(folder) is None


def judged(catalogue: str) -> str:
    """Twelve queries by a judge to whom the thing itself is good and all else is not."""
    rows = (
        f"{style} {thing},{other}-{style}-{size},{3 if other == thing else 0}"
        for style in STYLES[:2] for thing in THINGS for other in THINGS for size in range(2)
    )  # fmt: skip
    return "\n".join(["query,docid,rating", *rows]) + "\n"


def test_a_model_learns_by_an_uploaded_set_and_is_held_to_the_goldens(
    home: Path, worker: Workers, catalogue: str
) -> None:
    worker.start()
    source = put_shop(home)
    wait_for(start("import", {"catalogue": catalogue, "source": source}), ended)
    using = build(settings())
    take_in(catalogue, Upload("spring", judged(catalogue)), using)
    keep_goldens(catalogue, "- query: oak lamp\n  never: desk-oak-0\n  top: 3\n".replace(
        "desk-oak-0", "[lamp-oak-0, lamp-oak-1, lamp-oak-2, lamp-oak-3]"), using)  # fmt: skip
    found = wait_for(start("train", {"catalogue": catalogue, "judgments": "spring"}), ended)
    assert (found.status, found.error) == ("done", None)
    assert found.result and found.result["queries"] == 12
    assert found.result["promoted"] is False
    assert any("must not show lamp-oak" in reason for reason in found.result["refused"])
    folder = models_of(settings(), catalogue)
    assert registry.promoted_version(folder) is None
    (kept,) = registry.versions(folder).values()
    assert isinstance(kept, Manifest)
    assert any(name.startswith("legs.") for name in kept.features)


def test_judgments_that_are_not_there_fail_the_task_and_say_so(
    home: Path, worker: Workers, catalogue: str
) -> None:
    worker.start()
    found = wait_for(start("train", {"catalogue": catalogue, "judgments": "none"}), ended)
    assert (found.status, found.result) == ("failed", None)
    assert found.error == f"{catalogue} has no judgments called 'none': upload them first"


def test_a_training_that_fails_says_why_and_leaves_no_model(
    home: Path, worker: Workers, catalogue: str
) -> None:
    worker.start()
    found = wait_for(start("train", {"catalogue": catalogue}), ended)
    assert found.status == "failed" and found.error
    assert registry.promoted_version(models_of(settings(), catalogue)) is None
