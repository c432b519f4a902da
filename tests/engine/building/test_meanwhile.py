"""What is written and deleted while a build runs is kept."""

import pytest

from opensearch.indexing.building.build import build
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete, Fate
from tests.engine.building.interrupting import Interrupting
from tests.engine.building.writes import filled, put
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


@pytest.mark.parametrize("phase", ["streaming", "catching up", "verifying"])
def test_writes_and_deletes_made_meanwhile_are_kept(shelf: Shelf, writer: Writer, phase: str):
    held = filled(writer, 50)

    def meanwhile() -> None:
        changes = [put("i1", 1000), put("new", 7), Delete("i2", 1000), put("i3", 1)]
        fates = [outcome.fate for outcome in writer.write_few(changes)]
        assert fates == [Fate.WRITTEN] * 3 + [Fate.SUPERSEDED]

    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create), Interrupting(phase, meanwhile))
    del held["i2"]
    assert shelf.held() == held | {"i1": 1000, "new": 7}


def test_an_item_deleted_and_made_again_meanwhile_is_there(shelf: Shelf, writer: Writer):
    filled(writer, 5)

    def meanwhile() -> None:
        writer.write_few([Delete("i1", 100)])
        writer.write_few([put("i1", 200)])

    build(
        shelf.client,
        shelf.catalogue,
        Recipe("a", shelf.create),
        Interrupting("verifying", meanwhile),
    )
    assert shelf.held()["i1"] == 200


def test_a_delete_that_only_left_its_tombstone_is_carried_out(shelf: Shelf, writer: Writer):
    filled(writer, 5)
    shelf.only_tombstone("i1", 100)
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    assert "i1" not in shelf.held()
