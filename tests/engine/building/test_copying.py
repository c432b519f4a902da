"""A build copies the catalogue beside the one that serves, and swaps."""

from collections.abc import Sequence

import pytest

from opensearch.indexing.building.build import build
from opensearch.indexing.building.recipe import Recipe, Source
from opensearch.indexing.bulk import Writer
from opensearch.indices import alias
from tests.engine.building.writes import filled
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_a_copy_serves_with_every_item_in_its_version(shelf: Shelf, writer: Writer):
    held = filled(writer, 700)
    built = build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    assert built.served != shelf.index
    assert built.previous == shelf.index
    assert built.items == 700
    assert alias.live(shelf.client, shelf.catalogue) == built.served
    assert shelf.held() == held
    assert {finding.check for finding in built.findings} == {
        "encoder", "samples", "neighbours", "counts",
    }  # fmt: skip


def test_documents_are_made_anew_on_the_way(shelf: Shelf, writer: Writer):
    filled(writer, 3)

    def louder(sources: Sequence[Source]) -> Sequence[Source]:
        return [{**source, "title": "b"} for source in sources]

    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create, louder))
    assert shelf.titles() == {"b"}


def test_only_the_served_and_the_previous_index_are_kept(shelf: Shelf, writer: Writer):
    filled(writer, 5)
    first = build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    second = build(shelf.client, shelf.catalogue, Recipe("b", shelf.create))
    assert alias.every(shelf.client, shelf.catalogue) == (first.served, second.served)
