"""The files that an import, its dry run and a reindex leave while they run."""

from datetime import timedelta
from pathlib import Path

from app.intake.checkpoint import Checkpoint
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


def test_an_import_given_up_for_longer_than_deletes_are_remembered_begins_anew(
    tmp_path: Path,
) -> None:
    source = tmp_path / "feed.jsonl"
    source.write_text("{}")
    trail = Trail.of(tmp_path, source, CATALOGUE, None, "import")
    began = 1_700_000_000_000_000
    Checkpoint(began, line=3).save(trail.checkpoint)
    trail.seen.touch()
    month = TRAILS_KEPT // timedelta(microseconds=1)
    assert trail.start(began + month, anew=False) == Checkpoint(began, line=3)
    assert trail.start(began + month + 1, anew=False) == Checkpoint(began + month + 1)
