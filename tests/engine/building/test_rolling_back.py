"""The previous index serves again, with what was written since."""

import pytest

from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import NoPrevious
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete
from opensearch.indices import alias
from tests.engine.building.writes import filled, put
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_rolling_back_keeps_what_was_written_since(shelf: Shelf, writer: Writer):
    held = filled(writer, 20)
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    writer.write_few([put("i1", 1000), put("new", 7), Delete("i2", 1000)])
    del held["i2"]
    built = build(shelf.client, shelf.catalogue, Recipe("back", shelf.create), back=True)
    assert built.served == shelf.index
    assert shelf.held() == held | {"i1": 1000, "new": 7}


def test_rolling_back_twice_returns_to_the_newer_index(shelf: Shelf, writer: Writer):
    held = filled(writer, 20)
    newer = build(shelf.client, shelf.catalogue, Recipe("a", shelf.create)).served
    build(shelf.client, shelf.catalogue, Recipe("back", shelf.create), back=True)
    writer.write_few([put("i3", 2000)])
    built = build(shelf.client, shelf.catalogue, Recipe("back", shelf.create), back=True)
    assert built.served == newer
    assert shelf.held() == held | {"i3": 2000}


def test_there_is_nothing_to_roll_back_to_before_a_reindex(shelf: Shelf):
    with pytest.raises(NoPrevious, match="no previous index"):
        build(shelf.client, shelf.catalogue, Recipe("back", shelf.create), back=True)
    assert alias.live(shelf.client, shelf.catalogue) == shelf.index
