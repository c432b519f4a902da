import numpy as np
import orjson
from hypothesis import given
from hypothesis import strategies as st

from opensearch.indexing.operations import Delete, Put
from opensearch.indexing.wire import Line, chunks, guard, line


def test_deletes_alone_are_guarded_by_a_write_that_changes_nothing():
    deletes = [line(Delete("x", 1)), line(Delete("y", 1))]
    assert guard(deletes) == b'{"update":{"_id":"y"}}\n{"doc":{}}\n'
    assert guard([*deletes, line(Put("z", 1, {}))]) == guard([]) == b""


def test_a_put_is_an_action_and_a_document():
    head, document = line(Put("x", 7, {"title": "a"})).body.splitlines()
    assert orjson.loads(head) == {"index": {"_id": "x", "version": 7, "version_type": "external"}}
    assert orjson.loads(document) == {"title": "a"}


def test_a_delete_is_an_action_alone_that_holds_for_its_own_version_too():
    body = line(Delete("x", 7)).body
    assert orjson.loads(body) == {
        "delete": {"_id": "x", "version": 7, "version_type": "external_gte"}
    }
    assert body.endswith(b"\n")


def test_a_numpy_vector_is_written_as_numbers():
    document = line(Put("x", 1, {"vector": np.array([0.5, 0.25], np.float32)})).body.splitlines()[1]
    assert orjson.loads(document) == {"vector": [0.5, 0.25]}


@given(st.lists(st.binary(max_size=30)), st.integers(1, 5), st.integers(1, 60))
def test_chunks_keep_every_line_in_order_within_both_bounds(
    bodies: list[bytes], most: int, most_bytes: int
):
    lines = [Line(Delete(str(at), at), body) for at, body in enumerate(bodies)]
    cut = list(chunks(lines, most, most_bytes))
    assert [one for chunk in cut for one in chunk] == lines
    for chunk in cut:
        assert 1 <= len(chunk) <= most
        assert len(chunk) == 1 or sum(len(one.body) for one in chunk) <= most_bytes


def test_chunks_read_no_further_than_the_chunk_they_give():
    read = []

    def lines():
        for at in range(10):
            read.append(at)
            yield Line(Delete(str(at), at), b"x")

    next(chunks(lines(), 2, 100))
    assert read == [0, 1, 2]
