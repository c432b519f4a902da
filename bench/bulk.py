"""Writing items with their vectors ready: our versioned bulk writer against the client's own."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.helpers import bulk, scan

from bench.promise import Promise
from bench.stack import Stack
from opensearch.connection.client import connect
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Fate, Put
from opensearch.names import alias, index

COUNT, ROUNDS, CHUNK = 6000, 3, 500
ALIAS = "bench-items"  # as a catalogue is written: our writer refuses what is no alias
Document = dict[str, Any]


def run(stack: Stack) -> list[Promise]:
    """Documents a second, best of three turns each, into fresh indices of the same template."""
    client = OpenSearch(stack.engine, timeout=60)
    found = scan(client, index=alias(stack.catalogue), size=500)
    documents = {hit["_id"]: hit["_source"] for hit in islice(found, COUNT)}
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_rate(stack, documents, _ours))
        theirs.append(_rate(stack, documents, _raw))
    return [
        Promise("import with vectors ready against helpers.bulk", max(ours), max(theirs),
                "items/s", 0.8, higher_is_better=True)
    ]  # fmt: skip


def _rate(
    stack: Stack,
    documents: dict[str, Document],
    write: Callable[[Stack, str, dict[str, Document]], None],
) -> float:
    client = OpenSearch(stack.engine, timeout=60)
    target = index(stack.catalogue, f"bench{datetime.now(UTC):%H%M%S%f}")
    client.indices.create(index=target, body={"aliases": {ALIAS: {}}})
    start = time.perf_counter()
    write(stack, ALIAS, documents)
    took = time.perf_counter() - start
    client.indices.delete(index=target)
    return len(documents) / took


def _ours(stack: Stack, target: str, documents: dict[str, Document]) -> None:
    writer = Writer(connect(stack.engine, timeout_s=60), target)
    puts = (Put(id_, 1, document) for id_, document in documents.items())
    if any(outcome.fate is not Fate.WRITTEN for outcome in writer.write(puts)):
        raise RuntimeError("not every item was written")


def _raw(stack: Stack, target: str, documents: dict[str, Document]) -> None:
    actions = ({"_index": target, "_id": id_, **{"_source": document}}
               for id_, document in documents.items())  # fmt: skip
    bulk(OpenSearch(stack.engine, timeout=60), actions, chunk_size=CHUNK)
