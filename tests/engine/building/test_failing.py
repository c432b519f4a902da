"""A build that fails leaves the old index serving."""

from collections.abc import Sequence

import pytest

from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import BuildFailed
from opensearch.indexing.building.recipe import Recipe, Source
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Fate
from opensearch.indices import alias
from tests.engine.building.writes import filled, put
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_an_index_unlike_its_recipe_is_dropped_and_the_old_one_serves_on(
    shelf: Shelf, writer: Writer
):
    held = filled(writer, 5)
    recipe = Recipe("a", shelf.create, encoder={"name": "another"})
    told = "made by an encoder it does not tell, and asked for was another; run the reindex again"
    with pytest.raises(BuildFailed, match=told):
        build(shelf.client, shelf.catalogue, recipe)
    assert alias.every(shelf.client, shelf.catalogue) == (shelf.index,)
    assert writer.write_few([put("new", 9)])[0].fate is Fate.WRITTEN
    assert shelf.held() == held | {"new": 9}


def test_a_document_the_new_index_refuses_ends_the_build_by_name(shelf: Shelf, writer: Writer):
    filled(writer, 5)

    def broken(sources: Sequence[Source]) -> Sequence[Source]:
        return [{**source, "price": "dear"} for source in sources]

    with pytest.raises(BuildFailed, match=r"item i\d \(price\): not a float"):
        build(shelf.client, shelf.catalogue, Recipe("a", shelf.create, broken))
    assert alias.every(shelf.client, shelf.catalogue) == (shelf.index,)
