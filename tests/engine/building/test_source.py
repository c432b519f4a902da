"""A build from a source instead of from the served index."""

from collections.abc import Iterator
from dataclasses import replace

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

    def source(version: int) -> Iterator[Put]:
        yield put("i1", 500)
        writer.write_few([put("i1", 600), put("live", 600), Delete("i5", 600)])
        yield put("i5", 500)
        yield put("fresh", 500)

    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create, puts=source))
    assert shelf.held() == {"i1": 600, "live": 600, "fresh": 500}


def test_a_request_made_again_keeps_what_was_written_since_it_was_first_made(
    shelf: Shelf, writer: Writer
):
    at = _broken_off_and_built(shelf, writer, "the same")
    assert at[0] == at[1]
    assert shelf.held() == {"i1": at[0] + 1, "live": at[0] + 1, "fresh": at[0]}


def test_another_request_begins_anew_and_its_source_is_all_there_is(shelf: Shelf, writer: Writer):
    at = _broken_off_and_built(shelf, writer, "another")
    assert at[1] > at[0] + 1
    assert shelf.held() == {"i1": at[1], "i5": at[1], "fresh": at[1]}


def _broken_off_and_built(shelf: Shelf, writer: Writer, second: str) -> list[int]:
    """A build that dies after three writes came, then the `second` request; both versions."""
    filled(writer, 20)
    versions: list[int] = []

    def source(version: int) -> Iterator[Put]:
        versions.append(version)
        yield from (put(item, version) for item in ("i1", "i5", "fresh"))
        if len(versions) == 1:
            later = version + 1
            writer.write_few([put("i1", later), put("live", later), Delete("i5", later)])
            raise KeyboardInterrupt

    first = Recipe("a", shelf.create, puts=source, run="the same")
    with pytest.raises(KeyboardInterrupt):
        build(shelf.client, shelf.catalogue, first)
    build(shelf.client, shelf.catalogue, replace(first, run=second))
    return versions


def test_the_first_build_makes_the_catalogue(client: OpenSearch):
    with Shelf.made(client) as shelf:
        client.indices.delete(index=shelf.index)
        with pytest.raises(NoIndex, match="import it first"):
            build(client, shelf.catalogue, Recipe("a", shelf.create))
        recipe = Recipe("b", shelf.create, puts=lambda version: [put("x", 3)])
        assert build(client, shelf.catalogue, recipe).previous is None
        assert shelf.held() == {"x": 3}
