"""One builder at a time: another is refused, one taken over cannot swap."""

import pytest

from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import BuildUnderWay, LeaseLost
from opensearch.indexing.building.lease import take
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indices import alias
from tests.engine.building.interrupting import Interrupting
from tests.engine.building.writes import filled
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_a_second_build_is_refused_while_one_is_under_way(shelf: Shelf, writer: Writer):
    filled(writer, 5)
    refused: list[str] = []

    def meanwhile() -> None:
        with pytest.raises(BuildUnderWay) as error:
            build(shelf.client, shelf.catalogue, Recipe("b", shelf.create))
        refused.append(str(error.value))

    build(
        shelf.client,
        shelf.catalogue,
        Recipe("a", shelf.create),
        Interrupting("streaming", meanwhile),
    )
    assert "is being rebuilt" in refused[0]


def test_a_builder_that_was_taken_over_can_no_longer_swap(shelf: Shelf, writer: Writer):
    held = filled(writer, 5)

    def overtaken() -> None:
        shelf.expire()
        with take(shelf.client, shelf.catalogue) as lease:
            lease.release()

    with pytest.raises(LeaseLost):
        build(
            shelf.client,
            shelf.catalogue,
            Recipe("a", shelf.create),
            Interrupting("verifying", overtaken),
            ttl_s=600,
        )
    assert alias.live(shelf.client, shelf.catalogue) == shelf.index
    assert shelf.held() == held
