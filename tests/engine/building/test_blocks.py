"""A write block of a build: who lifts it, and what comes through meanwhile."""

from typing import Any

import pytest

from opensearch.indexing.building.build import build
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete, Fate
from tests.engine.building.writes import filled, put
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_a_block_left_by_a_dead_builder_is_lifted_by_the_first_writer(shelf: Shelf, writer: Writer):
    filled(writer, 5)
    shelf.dead_builder()
    assert writer.write_few([put("new", 9)])[0].fate is Fate.WRITTEN
    assert shelf.held()["new"] == 9


def test_a_block_of_a_living_builder_or_of_an_operator_is_left_alone(shelf: Shelf):
    from opensearch.indexing.building.abandoned import lift

    shelf.block()
    lift(shelf.client, shelf.catalogue)
    assert shelf.blocked()


def test_writes_let_in_by_a_sleeper_who_lifted_the_block_are_carried_over(
    shelf: Shelf, writer: Writer, monkeypatch: pytest.MonkeyPatch
):
    """One that had been about to lift the block of the build before, and wakes behind ours."""
    from opensearch.indexing.building import build as protocol

    held = filled(writer, 20)
    swap = protocol.swap

    def woken_before(*arguments: Any) -> None:
        shelf.unblock()
        assert writer.write_few([put("late", 9), Delete("i2", 900)])[0].fate is Fate.WRITTEN
        swap(*arguments)

    monkeypatch.setattr(protocol, "swap", woken_before)
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    del held["i2"]
    assert shelf.held() == held | {"late": 9}
