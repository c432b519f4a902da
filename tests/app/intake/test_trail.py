"""The files that an import, its dry run and a reindex leave while they run."""

from pathlib import Path

from app.intake.trail import Trail, Way
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
