"""One round: a workload, a build, and a kill somewhere in it."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from opensearchpy import OpenSearch

from opensearch.indexing.building import ledger
from opensearch.indexing.building.record import Phase
from tests.cluster import Cluster
from tests.engine.shelf import Shelf
from tests.faults.acknowledged import Acknowledged
from tests.faults.builder import Orders
from tests.faults.workload import Reader, busy

LIMIT_S = 200


@dataclass
class Ground:
    """A catalogue over all rounds, what it was promised, and how many requests a build makes."""

    cluster: Cluster
    client: OpenSearch
    shelf: Shelf
    acknowledged: Acknowledged = field(default_factory=Acknowledged)
    requests: int = 0
    killed_in: list[str] = field(default_factory=list)

    @property
    def orders(self) -> Orders:
        return Orders(self.cluster.urls, self.shelf.catalogue)

    def measure(self) -> None:
        """A build that nobody disturbs tells over how many requests kills have to be spread."""
        with building(self.orders) as process:
            self.requests = int(ended_well(process))

    def checked(self, reader: Reader) -> None:
        """The invariant."""
        differences = list(self.acknowledged.differences(self.shelf.held()))
        assert not differences, differences[:5]
        assert not self.acknowledged.refused, self.acknowledged.refused[:5]
        assert not reader.failed, reader.failed[:5]
        assert reader.answered, "no search was answered"

    def phase(self) -> Phase:
        found = ledger.read(self.client, self.shelf.catalogue)
        assert found is not None
        return found[0].phase


@contextmanager
def building(orders: Orders) -> Iterator["subprocess.Popen[str]"]:
    """A building process; it is gone afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.builder", orders.as_argument()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def ended_well(process: "subprocess.Popen[str]") -> str:
    out, error = process.communicate(timeout=LIMIT_S)
    assert process.returncode == 0, error[-2000:]
    return out.strip().splitlines()[-1]


def builder_killed(ground: Ground, seed: int) -> None:
    """The building process dies at a request of the seed's choice; another goes on or, in every
    third round, the writers are left alone with what it left."""
    rng = random.Random(seed)
    dying = replace(
        ground.orders, dies_at=rng.randint(1, ground.requests), answered=rng.random() < 0.5
    )
    with busy(ground.client, ground.shelf.catalogue, seed, ground.acknowledged) as reader:
        with building(dying) as process:
            process.communicate(timeout=LIMIT_S)
        ground.killed_in.append(ground.phase().value)
        if seed % 3:
            with building(ground.orders) as process:
                ended_well(process)
    ground.checked(reader)


def node_killed(ground: Ground, seed: int) -> None:
    """A node dies while the build is held at a request of the seed's choice, then goes on."""
    rng = random.Random(seed)
    node = ground.cluster.nodes[seed % len(ground.cluster.nodes)]
    held = replace(ground.orders, holds_at=rng.randint(2, ground.requests))
    with busy(ground.client, ground.shelf.catalogue, seed, ground.acknowledged) as reader:
        with building(held) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdout.readline()
            ground.killed_in.append(ground.phase().value)
            ground.cluster.kill(node)
            process.stdin.write("\n")
            process.stdin.flush()
            ended_well(process)
        ground.cluster.restart(node)
    whole(ground.client)
    ground.checked(reader)


def whole(client: OpenSearch) -> None:
    """Wait until every copy is back: the next kill may take the other one."""
    params = {"wait_for_status": "green", "timeout": "60s", "request_timeout": 90}
    assert not client.cluster.health(params=params)["timed_out"]
