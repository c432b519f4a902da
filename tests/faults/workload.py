"""Writers, each with items of its own, and a reader, beside whatever is being tried."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from opensearchpy import OpenSearch
from opensearchpy.exceptions import OpenSearchException

from opensearch import names
from opensearch.indexing import items
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Delete, Operation, Put
from opensearch.indexing.retry import Patience
from opensearch.indexing.versions import Versions
from tests.faults.acknowledged import Acknowledged

PATIENCE = Patience(deadline_s=120)
WRITERS = 3
ITEMS = 40  # of each writer: few, so that they are deleted and made again
PAUSE_S = 0.02
TRIES = 3  # of one search: a client's own retry


@dataclass
class Reader:
    """Searches all the time. `failed` counts those that no retry helped."""

    client: OpenSearch
    catalogue: str
    answered: int = 0
    failed: list[str] = field(default_factory=list)

    def search(self) -> None:
        error = ""
        for _ in range(TRIES):
            try:
                body = {"size": 1, "query": {"match": {"title": "a"}}}
                params = {"request_timeout": 10}
                reply = self.client.search(
                    index=names.alias(self.catalogue), body=body, params=params
                )
            except OpenSearchException as raised:
                error = str(raised)[:200]
                continue
            if reply["hits"]["total"]["value"] and not reply["_shards"]["failed"]:
                self.answered += 1
                return
            error = f"shards: {reply['_shards']}"
            time.sleep(0.2)
        self.failed.append(error)


def put(item: str, version: int) -> Put:
    return Put(item, version, {"title": "a", "version": version})


def change(rng: random.Random, owner: int, versions: Versions) -> Operation:
    """A put of a new version, a delete, or now and then an old version come late."""
    item = f"w{owner}-{rng.randrange(ITEMS)}"
    kind = rng.random()
    if kind < 0.3:
        return Delete(item, versions.next())
    return put(item, versions.next() - (10_000_000 if kind > 0.95 else 0))


@contextmanager
def busy(
    client: OpenSearch, catalogue: str, seed: int, acknowledged: Acknowledged
) -> Iterator[Reader]:
    """Run the workload; at the end every change has its answer."""
    ended = threading.Event()
    reader = Reader(client, catalogue)
    versions = Versions()

    def write(owner: int) -> None:
        rng = random.Random(seed * 100 + owner)
        writer = items.writer(client, catalogue, patience=PATIENCE)
        while not ended.wait(PAUSE_S):
            for outcome in writer.write_few([change(rng, owner, versions)]):
                acknowledged.note(outcome)

    def read() -> None:
        while not ended.wait(PAUSE_S):
            reader.search()

    threads = [threading.Thread(target=write, args=(owner,)) for owner in range(WRITERS)]
    threads.append(threading.Thread(target=read))
    for thread in threads:
        thread.start()
    try:
        yield reader
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def bulk(writer: Writer, count: int, acknowledged: Acknowledged, at: Callable[[int], None]) -> None:
    """Import `count` items; `at` hears of each answer."""
    versions = Versions()
    for position, outcome in enumerate(
        writer.write(put(f"b{number}", versions.next()) for number in range(count))
    ):
        acknowledged.note(outcome)
        at(position)
