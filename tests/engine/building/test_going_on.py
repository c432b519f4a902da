"""A build that was cut off goes on; one that had ended is not carried out again."""

import pytest

from opensearch.indexing.building import ledger
from opensearch.indexing.building.build import build
from opensearch.indexing.building.progress import Progress
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from tests.engine.building.interrupting import Interrupting
from tests.engine.building.writes import filled
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine


def test_an_interrupted_build_goes_on_where_it_was(shelf: Shelf, writer: Writer):
    held = filled(writer, 700)
    recipe = Recipe("a", shelf.create)

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(shelf.client, shelf.catalogue, recipe, Interrupting("catching up", stop))
    record, _ = ledger.read(shelf.client, shelf.catalogue) or pytest.fail("no record")
    seen: list[Progress] = []
    built = build(shelf.client, shelf.catalogue, recipe, seen.append)
    assert built.served == record.target
    assert max(each.done for each in seen if each.phase == "streaming") < 700
    assert shelf.held() == held


def test_a_run_that_had_ended_is_not_carried_out_again(shelf: Shelf, writer: Writer):
    """A worker that dies after the swap, before it said so, has its task given to another."""
    filled(writer, 5)
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    back = Recipe("back", shelf.create, run="task-1")
    first = build(shelf.client, shelf.catalogue, back, back=True)
    again = build(shelf.client, shelf.catalogue, back, back=True)
    assert again.served == first.served == shelf.index
