"""Writes on the real engine: what is acknowledged is there, once, in its newest version."""

from collections.abc import Iterator

import pytest
from opensearchpy import OpenSearch

from opensearch.indexing import items, tombstones
from opensearch.indexing.bulk import Limits, Writer
from opensearch.indexing.operations import Delete, Fate, Outcome, Put
from opensearch.indexing.retry import Patience
from opensearch.names import alias
from tests.engine.shelf import Shelf

pytestmark = pytest.mark.engine
BRIEF = Patience(deadline_s=1, base_s=0.05, cap_s=0.1)


@pytest.fixture
def shelf(client: OpenSearch) -> Iterator[Shelf]:
    with Shelf.made(client) as shelf:
        yield shelf


@pytest.fixture
def writer(shelf: Shelf) -> Writer:
    return items.writer(shelf.client, shelf.catalogue, patience=BRIEF)


def fates(outcomes: list[Outcome]) -> list[str]:
    return [outcome.fate.value for outcome in outcomes]


def put(item: str, version: int, title: str = "a") -> Put:
    return Put(item, version, {"title": title, "version": version})


def test_a_newer_put_wins_and_an_older_one_is_told_so(shelf: Shelf, writer: Writer):
    assert fates(writer.write_few([put("x", 5), put("x", 4), put("x", 6)])) == [
        "written", "superseded", "written",
    ]  # fmt: skip
    assert shelf.held() == {"x": 6}


def test_a_put_sent_twice_is_written_twice_and_stored_once(shelf: Shelf, writer: Writer):
    assert fates(writer.write_few([put("x", 5)]) + writer.write_few([put("x", 5)])) == [
        "written", "written",
    ]  # fmt: skip
    assert shelf.held() == {"x": 5}


def test_a_deleted_item_is_not_brought_back_by_an_older_put(shelf: Shelf, writer: Writer):
    writer.write_few([put("x", 5), Delete("x", 10)])
    # as after the engine forgot the delete: only the tombstone remembers
    shelf.forget_deletes()
    assert fates(writer.write_few([put("x", 7)])) == ["superseded"]
    assert shelf.held() == {}


def test_a_deleted_item_can_be_made_again(shelf: Shelf, writer: Writer):
    writer.write_few([put("x", 5), Delete("x", 10), put("x", 11)])
    assert shelf.held() == {"x": 11}


def test_a_delete_leaves_a_tombstone_before_the_item_goes(shelf: Shelf, writer: Writer):
    shelf.block()
    (outcome,) = writer.write_few([Delete("x", 10)])
    assert outcome.fate is Fate.REJECTED
    assert tombstones.buried(shelf.client, shelf.catalogue, ["x", "y"]) == {"x": 10}


@pytest.mark.parametrize("item", ["x" * 512, "é" * 256, "x" * 490])
def test_an_item_of_any_id_that_can_be_stored_can_be_deleted(
    shelf: Shelf, writer: Writer, item: str
):
    assert fates(writer.write_few([put(item, 5), put("y", 5)])) == ["written", "written"]
    assert fates(writer.write_few([Delete(item, 10), Delete("y", 10)])) == ["written", "written"]
    assert tombstones.buried(shelf.client, shelf.catalogue, [item, "y"]) == {item: 10, "y": 10}
    assert fates(writer.write_few([put(item, 7)])) == ["superseded"]
    assert shelf.held() == {}


def test_a_bad_document_is_refused_by_field_and_its_neighbours_are_written(
    shelf: Shelf, writer: Writer
):
    bad = Put("b", 1, {"title": "b", "price": "dear"})
    outcomes = writer.write_few([put("a", 1), bad, put("c", 1)])
    assert fates(outcomes) == ["written", "rejected", "written"]
    assert (outcomes[1].field, outcomes[1].reason) == ("price", "not a float: dear")
    assert shelf.held() == {"a": 1, "c": 1}


def test_a_blocked_index_is_waited_for_and_written_through_the_alias(shelf: Shelf):
    blocked = items.writer(shelf.client, shelf.catalogue)
    shelf.block()
    calls: list[int] = []

    def lift() -> None:
        calls.append(1)
        shelf.unblock()

    waiting = Writer(blocked.client, blocked.target, blocked.burial, on_block=lift)
    assert fates(waiting.write_few([put("x", 1)])) == ["written"]
    assert calls == [1]


def test_a_write_to_no_catalogue_is_refused_and_makes_no_index(
    client: OpenSearch, catalogue_name: str
):
    tombstones.install(client)
    (outcome,) = items.writer(client, catalogue_name, patience=BRIEF).write_few([put("x", 1)])
    assert outcome.fate is Fate.REJECTED
    assert "import it first" in outcome.reason
    assert not client.indices.exists(index=alias(catalogue_name))


@pytest.mark.parametrize("others", [[], [put("w", 1)]])
def test_a_delete_from_no_catalogue_is_refused_and_makes_no_index(
    client: OpenSearch, catalogue_name: str, others: list[Put]
):
    """The engine heeds `require_alias` of puts only."""
    tombstones.install(client)
    absent = items.writer(client, catalogue_name, patience=BRIEF)
    for outcome in absent.write_few([*others, Delete("y", 1), Delete("x", 2)]):
        assert outcome.fate is Fate.REJECTED
        assert "import it first" in outcome.reason
    assert not client.indices.exists(index=alias(catalogue_name))


def test_deletes_alone_are_answered_one_by_one(shelf: Shelf, writer: Writer):
    writer.write_few([put("x", 5), put("y", 5)])
    deletes = [Delete("z", 1), Delete("x", 6), Delete("y", 4)]
    assert fates(writer.write_few(deletes)) == ["written", "written", "superseded"]
    assert shelf.held() == {"y": 5}


def test_a_stream_keeps_its_order_and_writes_all(shelf: Shelf):
    small = items.writer(shelf.client, shelf.catalogue, limits=Limits(operations=7, in_flight=3))
    operations = [put(f"i{at}", at + 1) for at in range(100)]
    outcomes = list(small.write(iter(operations)))
    assert [outcome.operation for outcome in outcomes] == operations
    assert shelf.held() == {f"i{at}": at + 1 for at in range(100)}


def test_a_stream_reads_only_as_far_ahead_as_its_chunks_in_flight(shelf: Shelf):
    read = 0

    def operations() -> Iterator[Put]:
        nonlocal read
        for at in range(10_000):
            read = at
            yield put(f"i{at}", 1)

    small = items.writer(shelf.client, shelf.catalogue, limits=Limits(operations=10, in_flight=2))
    stream = small.write(operations())
    next(stream)
    assert read <= 10 * 4
    stream.close()


def test_an_engine_that_is_not_there_ends_in_a_rejection_with_the_remedy():
    from opensearch.connection.client import connect

    nowhere = connect(["http://127.0.0.1:9"])
    (outcome,) = items.writer(nowhere, "indexing-x", patience=BRIEF).write_few([put("x", 1)])
    assert outcome.fate is Fate.REJECTED
    assert "try again later" in outcome.reason
