"""`pinwheel reindex` as it is typed, carried out by a real worker."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from opensearchpy import OpenSearch

from app.cli import main
from app.intake.write import DeleteItem, PutItem, write
from app.services import services
from app.tasks import start, state
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse
from opensearch.indices.live import live_index
from tests.workers.conftest import Workers, ended, forget, wait_for

pytestmark = [pytest.mark.engine, pytest.mark.slow]

FIELDS = "name: lamps\nfields:\n  id: id\n  title: title\n"
FINISH = "  finish: {role: attribute, type: keyword}\n"
FED = 4000
FINISHES = ("brass", "oak", "glass")


@pytest.fixture
def lamps(catalogue_name: str, client: OpenSearch, home: Path, worker: Workers) -> Iterator[str]:
    """Thirty lamps in the index, and a worker that waits for work."""
    worker.start()
    (home / "lamps.yaml").write_text(FIELDS)
    rows = (
        {"id": number, "title": f"lamp number {number}", "finish": FINISHES[number % 3]}
        for number in range(30)
    )
    (home / "lamps.jsonl").write_text("\n".join(map(json.dumps, rows)))
    taken(home, catalogue_name)
    yield catalogue_name
    client.delete(index=names.BUILDS, id=catalogue_name, ignore=404)


def pinwheel(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def told(*words: str) -> dict[str, Any]:
    done = pinwheel(*words, "--json")
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def taken(home: Path, catalogue: str) -> None:
    source, file = str(home / "lamps.jsonl"), str(home / "lamps.yaml")
    report = told("import", source, "--catalogue", file, "--name", catalogue, "--restart")
    assert report["written"] == 30


def test_it_waits_goes_back_and_applies_a_changed_catalogue(
    lamps: str, home: Path, client: OpenSearch
) -> None:
    before = live_index(client, lamps, 10).name
    there = told("reindex", lamps, "--wait")
    assert (there["items"], there["previous"]) == (30, before)
    assert live_index(client, lamps, 10).name == there["served"] != before
    assert len(there["findings"]) >= 2

    back = told("reindex", lamps, "--wait", "--rollback")
    assert (back["items"], back["served"]) == (30, before)
    assert live_index(client, lamps, 10).name == before

    brass = ("search", lamps, "lamp", "--filter", "finish:brass")
    refused = pinwheel(*brass)
    assert (refused.exit_code, "finish" in refused.stderr) == (1, True)
    (home / "lamps.yaml").write_text(FIELDS + FINISH)
    assert told("reindex", lamps, "--catalogue", str(home / "lamps.yaml"))["items"] == 30
    taken(home, lamps)  # the finishes were in no document: only the source knows them
    # This process knows the index behind an alias for a second before it looks again.
    assert next(now for _ in range(50) if (now := told(*brass)["total"]["value"])) == 10


def test_it_need_not_wait(lamps: str) -> None:
    task = told("reindex", lamps, "--no-wait")["task"]
    assert state(task).arguments == {
        "catalogue": lamps, "rollback": False, "source": None, "allow_empty": False,
    }  # fmt: skip
    found = wait_for(task, ended)
    assert (found.status, found.result and found.result["items"]) == ("done", 30)


def test_a_feed_in_the_inbox_fills_it_though_the_worker_is_killed_and_writes_come_between(
    lamps: str, home: Path, worker: Workers
) -> None:
    rows = [{"id": f"f{number}", "title": f"lamp of feed {number}"} for number in range(FED)]
    (home / "inbox").mkdir(exist_ok=True)
    lines = [*map(json.dumps, rows), "not JSON"]
    (home / "inbox" / "feed.jsonl").write_text("\n".join(lines))
    task = start("reindex", {"catalogue": lamps, "source": "feed.jsonl"})
    wait_for(task, lambda now: now.progress and now.progress.done > 0)
    worker.kill()
    using = services()
    late = PutItem(Item(id="late", title="a late lamp"))
    write(using, using.catalogues.get(lamps), [late, DeleteItem("f5")])
    worker.start()
    found = wait_for(task, ended)
    assert found.status == "done", found.error
    assert found.result and (found.result["items"], found.result["rejected"]) == (FED, 1)
    held = using.engine.items(found.result["served"], ["late", "f4", "f5", "0"])
    assert set(held) == {"late", "f4"}


def test_what_cannot_be_done_changes_nothing_and_is_told(
    lamps: str, home: Path, client: OpenSearch
) -> None:
    before = live_index(client, lamps, 10).name
    (home / "faulty.yaml").write_text("name: lamps\nfields:\n  id: id\n  title: titel\n")
    for words, sentence in (
        (("nowhere",), "no catalogue is called 'nowhere'"),  # the worker's own words
        (("nowhere", "--catalogue", str(home / "lamps.yaml")), "no catalogue is called 'nowhere'"),
        ((lamps, "--catalogue", str(home / "faulty.yaml")), "line 4"),
        ((lamps, "--catalogue", str(home / "missing.yaml")), "missing.yaml"),
        ((lamps, "--rollback"), "no previous index"),
    ):
        done = pinwheel("reindex", *words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert sentence in done.stderr
    assert live_index(client, lamps, 10).name == before


def test_after_a_task_that_failed_the_catalogue_is_the_one_its_index_was_made_by(
    lamps: str, home: Path
) -> None:
    using = services()
    before = using.catalogues.yaml(lamps)
    changed = before + FINISH
    using.catalogues.save(parse(changed), changed)
    (home / "inbox").mkdir(exist_ok=True)
    (home / "inbox" / "empty.jsonl").write_text("")
    found = wait_for(start("reindex", {"catalogue": lamps, "source": "empty.jsonl"}), ended)
    assert found.status == "failed"
    assert using.catalogues.yaml(lamps) == before


def test_a_task_that_cannot_start_leaves_the_catalogue_as_it_was(
    lamps: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = services().catalogues.yaml(lamps)
    (home / "lamps.yaml").write_text(FIELDS + FINISH)
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    forget()
    done = pinwheel("reindex", lamps, "--catalogue", str(home / "lamps.yaml"))
    assert (done.exit_code, "Redis" in done.stderr) == (1, True)
    assert services().catalogues.yaml(lamps) == before
