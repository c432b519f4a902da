"""Tasks started and asked after, without a worker."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.tasks import (
    BadArguments,
    OtherRuns,
    TaskMissing,
    TasksDown,
    UnknownTask,
    begin,
    checked,
    recent,
    start,
    state,
    store,
)
from tests.workers.conftest import forget


def test_a_started_task_is_queued_and_remembered(home: Path) -> None:
    task = start("refine", {"catalogue": "shop"})
    found = state(task)
    assert (found.name, found.status, found.arguments) == (
        "refine",
        "queued",
        {"catalogue": "shop"},
    )
    assert [one.id for one in recent()] == [task]


def test_the_last_started_comes_first_and_no_more_than_asked_for(home: Path) -> None:
    tasks = [start("refine", {"catalogue": name}) for name in ("a", "b", "c")]
    assert [one.id for one in recent(2)] == [tasks[2], tasks[1]]


def test_another_catalogue_or_another_kind_is_another_task(home: Path) -> None:
    first = start("refine", {"catalogue": "a"})
    assert start("refine", {"catalogue": "b"}) != first
    assert start("reindex", {"catalogue": "a"}) != first
    assert start("refine", {"catalogue": "a"}) == first


def test_other_arguments_are_refused_by_the_task_that_runs(home: Path) -> None:
    first = start("reindex", {"catalogue": "a"})
    with pytest.raises(OtherRuns, match=first):
        start("reindex", {"catalogue": "a", "rollback": True})
    assert [one.id for one in recent()] == [first]
    start("import", {"catalogue": "a", "source": "one.csv"})
    with pytest.raises(OtherRuns):
        start("import", {"catalogue": "a", "source": "two.csv"})


def test_the_command_tells_that_another_task_runs(home: Path) -> None:
    start("train", {"catalogue": "a", "promote": False})
    done = CliRunner().invoke(main, ["train", "--from-catalogue", "a", "--background"])
    assert (done.exit_code, "another train of a" in done.stderr) == (1, True), done.exception


def test_arguments_that_were_checked_begin_the_same_task(home: Path) -> None:
    first = begin(checked("reindex", {"catalogue": "a", "rollback": True}))
    assert start("reindex", {"catalogue": "a", "rollback": True}) == first
    assert (state(first).name, state(first).arguments["rollback"]) == ("reindex", True)


def test_one_that_ended_without_freeing_its_work_holds_nobody_up(home: Path) -> None:
    assert store.claim("refine", "a", "forgotten") == "forgotten"
    task = start("refine", {"catalogue": "a"})
    assert state(task).status == "queued"


def test_an_unknown_task_is_told_with_those_there_are(home: Path) -> None:
    with pytest.raises(UnknownTask, match="reindex, import, refine"):
        start("cook", {})


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({}, "catalogue"),
        ({"catalogue": "No Such Name"}, "catalogue"),
        ({"catalogue": 1}, "catalogue"),
        ({"catalogue": "a", "colour": "red"}, "colour"),
    ],
)
def test_bad_arguments_are_told_by_field_and_leave_no_trace(
    home: Path, arguments: dict[str, object], field: str
) -> None:
    with pytest.raises(BadArguments) as told:
        start("refine", arguments)
    assert [(name, bool(message and remedy)) for name, message, remedy in told.value.errors] == [
        (field, True)
    ]
    assert recent() == []


def test_the_command_tells_bad_arguments_as_the_address_does(home: Path) -> None:
    done = CliRunner().invoke(main, ["train", "--from-catalogue", "No Such", "--background"])
    assert (done.exit_code, "Error: catalogue: " in done.stderr) == (1, True), done.exception


def test_a_rollback_takes_no_source(home: Path) -> None:
    with pytest.raises(BadArguments, match=r"source: .*a rollback takes none"):
        start("reindex", {"catalogue": "a", "rollback": True, "source": "feed.jsonl"})


def test_an_unknown_id_is_missing(home: Path) -> None:
    with pytest.raises(TaskMissing, match="no task has the id"):
        state("nothing")


def test_without_redis_tasks_are_down(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    forget()
    with pytest.raises(TasksDown):
        start("refine", {"catalogue": "a"})
    with pytest.raises(TasksDown):
        state("a")
    with pytest.raises(TasksDown):
        recent()


def test_no_task_goes_to_another_stack_s_redis(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REDIS_URL")
    forget()
    with pytest.raises(TasksDown, match=r"no stack runs in .*: run `pinwheel up`"):
        start("refine", {"catalogue": "a"})
