"""What a real worker makes of tasks of other kinds, and of those that keep killing it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from app.tasks import start, store
from opensearch import names
from opensearch.catalogue.loading import parse
from opensearch.catalogue.store import CatalogueStore
from opensearch.kept import refinements
from tests.workers.conftest import Workers, ended, wait_for

pytestmark = [pytest.mark.engine, pytest.mark.slow]


@pytest.fixture
def shop(client: OpenSearch, catalogue_name: str, home: Path) -> Iterator[str]:
    """A catalogue whose source lies in the inbox."""
    yaml = f"name: {catalogue_name}\nrefinement_minimum: 2\n"
    yaml += "fields: {id: id, title: title, colour: colour, category: category}\n"
    known = CatalogueStore(client)
    known.save(parse(yaml), yaml)
    (home / "inbox").mkdir()
    rows = (
        {
            "id": str(n),
            "title": f"{kind} number {n}",
            "colour": ("red", "green", "blue")[n % 3],
            "category": kind,
        }
        for n, kind in enumerate(("Lamp", "Chair") * 30)
    )
    (home / "inbox" / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    yield catalogue_name


def test_import_refine_and_reindex_one_after_another(
    home: Path, worker: Workers, client: OpenSearch, shop: str
) -> None:
    worker.start()
    wait_for(start("import", {"catalogue": shop, "source": "rows.jsonl"}), ended)
    client.indices.refresh(index=names.alias(shop))
    before = set(client.indices.get_alias(name=names.alias(shop)))

    refined = wait_for(start("refine", {"catalogue": shop}), ended)
    assert refined.status == "done", refined.error
    assert refined.result and refined.result["refinements"] > 0
    assert "lamp" in refinements.of(client, shop)

    rebuilt = wait_for(start("reindex", {"catalogue": shop}), ended)
    assert rebuilt.status == "done", rebuilt.error
    assert rebuilt.result and rebuilt.result["items"] == 60
    assert set(client.indices.get_alias(name=names.alias(shop))) != before


def test_a_task_ends_in_words_and_frees_its_work(home: Path, worker: Workers) -> None:
    worker.start()
    first = wait_for(start("refine", {"catalogue": "nowhere"}), ended)
    assert first.status == "failed"
    assert first.error and "no catalogue is called 'nowhere'" in first.error
    assert start("refine", {"catalogue": "nowhere"}) != first.id


def test_a_task_that_killed_its_worker_five_times_is_given_up(home: Path, worker: Workers) -> None:
    task = start("refine", {"catalogue": "nowhere"})
    for _ in range(5):
        store.tried(task)
    worker.start()
    found = wait_for(task, ended)
    assert found.error and "died 5 times" in found.error
