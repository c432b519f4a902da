"""Builds on the real engine: what was acknowledged survives, the rest of the world sees no seam."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from opensearchpy import OpenSearch

from opensearch.indexing import alias, items
from opensearch.indexing.building import ledger
from opensearch.indexing.building.build import build
from opensearch.indexing.building.errors import (
    BuildFailed,
    BuildUnderWay,
    LeaseLost,
    NoIndex,
    NoPrevious,
)
from opensearch.indexing.building.lease import take
from opensearch.indexing.building.progress import Progress
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete, Fate, Put
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine
Sources = Sequence[dict[str, Any]]


@pytest.fixture
def shelf(client: OpenSearch) -> Iterator[Shelf]:
    with Shelf.made(client) as shelf:
        yield shelf


@pytest.fixture
def writer(shelf: Shelf) -> Writer:
    return items.writer(shelf.client, shelf.catalogue)


def put(item: str, version: int, title: str = "a") -> Put:
    return Put(item, version, {"title": title, "version": version})


def filled(writer: Writer, count: int) -> dict[str, int]:
    outcomes = list(writer.write(put(f"i{at}", at + 1) for at in range(count)))
    assert all(outcome.fate is Fate.WRITTEN for outcome in outcomes)
    return {f"i{at}": at + 1 for at in range(count)}


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

    def louder(sources: Sources) -> Sources:
        return [{**source, "title": "b"} for source in sources]

    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create, louder))
    assert shelf.titles() == {"b"}


class Interrupting:
    """Does something to the catalogue at a moment of the build, once."""

    def __init__(self, phase: str, act: Any) -> None:
        self.phase, self.act, self.done = phase, act, False

    def __call__(self, progress: Progress) -> None:
        if progress.phase == self.phase and not self.done:
            self.done = True
            self.act()


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


def test_an_index_unlike_its_recipe_is_dropped_and_the_old_one_serves_on(
    shelf: Shelf, writer: Writer
):
    held = filled(writer, 5)
    recipe = Recipe("a", shelf.create, encoder={"name": "another"})
    with pytest.raises(BuildFailed, match="encoder"):
        build(shelf.client, shelf.catalogue, recipe)
    assert alias.every(shelf.client, shelf.catalogue) == (shelf.index,)
    assert writer.write_few([put("new", 9)])[0].fate is Fate.WRITTEN
    assert shelf.held() == held | {"new": 9}


def test_a_document_the_new_index_refuses_ends_the_build_by_name(shelf: Shelf, writer: Writer):
    filled(writer, 5)

    def broken(sources: Sources) -> Sources:
        return [{**source, "price": "dear"} for source in sources]

    with pytest.raises(BuildFailed, match=r"item i\d \(price\): not a float"):
        build(shelf.client, shelf.catalogue, Recipe("a", shelf.create, broken))
    assert alias.every(shelf.client, shelf.catalogue) == (shelf.index,)


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


def test_only_the_served_and_the_previous_index_are_kept(shelf: Shelf, writer: Writer):
    filled(writer, 5)
    first = build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    second = build(shelf.client, shelf.catalogue, Recipe("b", shelf.create))
    assert alias.every(shelf.client, shelf.catalogue) == (first.served, second.served)


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


def test_a_run_that_had_ended_is_not_carried_out_again(shelf: Shelf, writer: Writer):
    """A worker that dies after the swap, before it said so, has its task given to another."""
    filled(writer, 5)
    build(shelf.client, shelf.catalogue, Recipe("a", shelf.create))
    back = Recipe("back", shelf.create, run="task-1")
    first = build(shelf.client, shelf.catalogue, back, back=True)
    again = build(shelf.client, shelf.catalogue, back, back=True)
    assert again.served == first.served == shelf.index
