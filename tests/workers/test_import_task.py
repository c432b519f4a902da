"""Imports in the background, by a real worker."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from opensearchpy import OpenSearch

from app.encoders import Encoders
from app.intake.importing import import_source
from app.intake.report import ImportProgress, ImportReport
from app.intake.write import PutItem, write
from app.services import build
from app.settings import settings
from app.tasks import OtherRuns, recent, start, state
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.catalogue.store import CatalogueStore
from opensearch.errors import EngineDown
from tests.app.intake.letters import Letters
from tests.workers.conftest import Workers, ended, wait_for
from workers.families.import_ import Import

pytestmark = [pytest.mark.engine, pytest.mark.slow]

FIELDS = "fields: {id: id, title: title}\n"


@pytest.fixture
def catalogue(client: OpenSearch, catalogue_name: str) -> Iterator[str]:
    yaml = f"name: {catalogue_name}\n{FIELDS}"
    store = CatalogueStore(client)
    store.save(parse(yaml), yaml)
    yield catalogue_name


def put_source(home: Path, rows: int) -> str:
    """A source in the inbox."""
    (home / "inbox").mkdir(exist_ok=True)
    lines = (json.dumps({"id": n, "title": f"oak chair number {n}"}) for n in range(rows))
    (home / "inbox" / "rows.jsonl").write_text("\n".join(lines))
    return "rows.jsonl"


def held(client: OpenSearch, catalogue: str) -> int:
    client.indices.refresh(index=names.alias(catalogue))
    return int(client.count(index=names.alias(catalogue))["count"])


def test_a_source_in_the_inbox_is_imported_and_the_report_kept(
    home: Path, worker: Workers, client: OpenSearch, catalogue: str
) -> None:
    worker.start()
    task = start("import", {"catalogue": catalogue, "source": put_source(home, 300)})
    found = wait_for(task, ended)
    assert (found.status, found.error) == ("done", None)
    assert found.result and found.result["written"] == 300
    assert held(client, catalogue) == 300
    assert [one.id for one in recent()] == [task]


def test_a_source_outside_the_inbox_is_refused_in_words(
    home: Path, worker: Workers, catalogue: str
) -> None:
    worker.start()
    found = wait_for(start("import", {"catalogue": catalogue, "source": "../secret"}), ended)
    assert found.status == "failed"
    assert found.error and "not below" in found.error


def test_a_killed_worker_s_import_is_gone_on_with_by_another(
    home: Path, worker: Workers, client: OpenSearch, catalogue: str
) -> None:
    source = put_source(home, 5_000)
    worker.start()
    task = start("import", {"catalogue": catalogue, "source": source})
    seen = wait_for(task, lambda now: now.progress and now.progress.done > 0)
    assert seen.progress and seen.progress.total == (home / "inbox" / source).stat().st_size
    worker.kill()
    assert state(task).status == "running"
    worker.start()
    found = wait_for(task, ended)
    assert found.result and found.result["resumed_after"] > 0
    assert found.result["written"] == 5_000
    assert held(client, catalogue) == 5_000


def test_a_second_start_while_one_runs_gets_its_id(home: Path, catalogue: str) -> None:
    first = start("import", {"catalogue": catalogue, "source": "a.jsonl"})
    assert start("import", {"catalogue": catalogue, "source": "a.jsonl"}) == first
    with pytest.raises(OtherRuns, match=first):
        start("import", {"catalogue": catalogue, "source": "b.jsonl"})
    assert len(recent()) == 1


def test_an_import_begun_anew_goes_on_after_an_outage_and_keeps_what_was_written_meanwhile(
    home: Path, client: OpenSearch, catalogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    using = replace(build(settings()), encoders=Encoders(lambda _name: Letters()))
    reports: list[ImportReport] = []

    def by_hand() -> None:
        known = using.catalogues.get(catalogue)
        write(using, known, [PutItem(Item(id="1", title="by hand"))])

    monkeypatch.setattr("app.intake.tally.SAVE_EVERY_S", 0)
    monkeypatch.setattr("workers.families.import_.services", lambda: using)
    monkeypatch.setattr("workers.families.import_.import_source", once_down(by_hand, reports))
    arguments = {"catalogue": catalogue, "source": put_source(home, 2_000), "restart": True}
    Import().apply(kwargs=arguments, task_id=start("import", arguments))
    (report,) = reports
    assert report.resumed_after
    client.indices.refresh(index=names.alias(catalogue))
    assert client.get(index=names.alias(catalogue), id="1")["_source"]["title"] == "by hand"


def once_down(meanwhile: Callable[[], None], reports: list[ImportReport]) -> Callable[..., Any]:
    """`import_source` to which the engine is away once, after the first rows."""
    tries = []

    def down(now: ImportProgress) -> None:
        if now.line >= 500:
            meanwhile()
            raise EngineDown("gone")

    def importing(*given: Any) -> ImportReport:
        tries.append(given)
        report = import_source(*given[:4], down if len(tries) == 1 else given[4])
        reports.append(report)
        return report

    return importing
