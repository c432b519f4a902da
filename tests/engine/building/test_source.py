"""A build from a source instead of from the served index."""

from collections.abc import Iterator

import pytest
from opensearchpy import OpenSearch

from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import NoIndex
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete, Put
from tests.engine.building.writes import filled, put
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_a_build_from_a_source_replaces_the_rest_and_keeps_what_came_meanwhile(
    shelf: Shelf, writer: Writer
):
    filled(writer, 20)

    def source() -> Iterator[Put]:
        yield put("i1", 500)
        writer.write_few([put("i1", 600), put("live", 600), Delete("i5", 600)])
        yield put("i5", 500)
        yield put("fresh", 500)

    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create, puts=source))
    assert shelf.held() == {"i1": 600, "live": 600, "fresh": 500}


def test_the_first_build_makes_the_catalogue(client: OpenSearch):
    with Shelf.made(client) as shelf:
        client.indices.delete(index=shelf.index)
        with pytest.raises(NoIndex, match="import it first"):
            build(client, shelf.catalogue, Recipe("a", shelf.create))
        recipe = Recipe("b", shelf.create, puts=lambda: [put("x", 3)])
        assert build(client, shelf.catalogue, recipe).previous is None
        assert shelf.held() == {"x": 3}
