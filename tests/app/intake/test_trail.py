"""The files that an import, its dry run and a reindex leave while they run."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from app.intake.checkpoint import Checkpoint, import_key
from app.intake.trail import TRAILS_KEPT, Trail, Way
from opensearch.catalogue import parse

CATALOGUE = parse("name: shop\nfields:\n  id: id\n  title: title\n")


def test_each_way_has_files_of_its_own_named_for_what_it_is(tmp_path: Path) -> None:
    source = tmp_path / "feed.jsonl"
    source.write_text("{}")

    def names(way: Way) -> list[str]:
        trail = Trail.of(tmp_path, source, CATALOGUE, None, way)
        return [file.name for file in (trail.checkpoint, trail.seen, trail.rejects)]

    ways: tuple[Way, ...] = ("import", "dry run", "reindex")
    assert len({name for way in ways for name in names(way)}) == 9
    assert names("reindex")[2].endswith("-reindex.rejects.jsonl")


def test_a_folder_may_hold_a_name_in_another_encoding(tmp_path: Path) -> None:
    before = import_key(tmp_path, CATALOGUE)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg")).write_bytes(b"")
    assert import_key(tmp_path, CATALOGUE) != before


BEGAN = 1_700_000_000_000_000
MONTH = TRAILS_KEPT // timedelta(microseconds=1)


@pytest.fixture
def interrupted(tmp_path: Path) -> Trail:
    """That of an import which began at BEGAN and came to line 3."""
    source = tmp_path / "feed.jsonl"
    source.write_text("{}")
    trail = Trail.of(tmp_path, source, CATALOGUE, None, "import")
    Checkpoint(BEGAN, line=3).save(trail.checkpoint)
    trail.seen.touch()
    return trail


def test_an_import_given_up_for_longer_than_deletes_are_remembered_begins_anew(
    interrupted: Trail,
) -> None:
    assert interrupted.start(BEGAN + MONTH) == Checkpoint(BEGAN, line=3)
    assert interrupted.start(BEGAN + MONTH + 1) == Checkpoint(BEGAN + MONTH + 1)


def test_what_was_begun_since_it_was_asked_to_begin_anew_is_gone_on_with(
    interrupted: Trail,
) -> None:
    assert interrupted.start(BEGAN + 9, since=BEGAN) == Checkpoint(BEGAN, line=3)
    assert interrupted.start(BEGAN + 9, since=BEGAN + 1) == Checkpoint(BEGAN + 9)


def test_a_slow_clock_does_not_have_it_begin_anew_each_time(interrupted: Trail) -> None:
    begun = interrupted.start(BEGAN + 1, since=BEGAN + 5)
    begun.save(interrupted.checkpoint)
    assert interrupted.start(BEGAN + 2, since=BEGAN + 5) == begun
