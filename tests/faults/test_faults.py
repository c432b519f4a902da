"""Kill -9 of engine nodes and of building processes, at moments a seed chooses: every acknowledged
write is there once in its last version, nothing deleted is back, searches were answered.

PINWHEEL_FAULT_ROUNDS says how many rounds, PINWHEEL_FAULT_SEED where they begin."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from app.settings import Settings
from opensearch.connection.client import connect
from opensearch.indexing import items
from opensearch.indexing.building import ledger
from opensearch.node.cluster import Wanted, plan_nodes
from tests.cluster import Cluster
from tests.engine.shelf import Shelf
from tests.faults.acknowledged import Acknowledged
from tests.faults.naive import naive_swap
from tests.faults.rounds import Ground, builder_killed, node_killed, whole
from tests.faults.workload import PATIENCE, bulk, busy

pytestmark = [pytest.mark.engine, pytest.mark.faults, pytest.mark.slow]

ROUNDS = int(os.environ.get("PINWHEEL_FAULT_ROUNDS", "3"))
SEED = int(os.environ.get("PINWHEEL_FAULT_SEED", "0"))
# An engine's kill costs its restart, a process's nothing: the third round of every five kills a
# node, so that three rounds have one of each kind.
NODE_KILLS_EVERY = 5
NODE_KILLED = 2
STOCK = 300


@pytest.fixture(scope="module")
def cluster(open_directory: Path) -> Iterator[Cluster]:
    own = Settings()
    wanted = Wanted(
        open_directory / "faults",
        own.cache,
        count=3,
        heap_mb=384,
        java_options=own.engine_java_options,
        user=own.engine_user,
        repository=own.maven_repository,
    )
    with Cluster(plan_nodes(wanted)) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def client3(cluster: Cluster) -> OpenSearch:
    return connect(cluster.urls, timeout_s=30)


@pytest.fixture(scope="module")
def ground(cluster: Cluster, client3: OpenSearch) -> Iterator[Ground]:
    ledger.install(client3)
    with Shelf.made(client3) as shelf:
        ground = Ground(cluster, client3, shelf)
        writer = items.writer(client3, shelf.catalogue, patience=PATIENCE)
        bulk(writer, STOCK, ground.acknowledged, lambda _: None)
        ground.measure()
        yield ground


@pytest.mark.parametrize("seed", range(SEED, SEED + ROUNDS))
def test_nothing_acknowledged_is_lost_whoever_is_killed(ground: Ground, seed: int):
    if seed % NODE_KILLS_EVERY == NODE_KILLED:
        node_killed(ground, seed)
    else:
        builder_killed(ground, seed)


def test_a_bulk_import_survives_the_kill_of_a_node(cluster: Cluster, client3: OpenSearch):
    rng = random.Random(SEED)
    moment, node = rng.randrange(500, 2500), rng.choice(cluster.nodes)
    acknowledged = Acknowledged()

    def kill(position: int) -> None:
        if position == moment:
            cluster.kill(node)

    with Shelf.made(client3) as shelf:
        writer = items.writer(client3, shelf.catalogue, patience=PATIENCE)
        whole(client3)
        bulk(writer, 5000, acknowledged, kill)
        held = shelf.held()
        cluster.restart(node)
        whole(client3)
        assert acknowledged.count == 5000
        assert not list(acknowledged.differences(held))
        assert not list(acknowledged.differences(shelf.held()))


def test_the_same_workload_loses_writes_by_a_naive_swap(client3: OpenSearch):
    """Else the rounds above would prove nothing."""
    acknowledged = Acknowledged()
    with Shelf.made(client3) as shelf:
        bulk(
            items.writer(client3, shelf.catalogue, patience=PATIENCE),
            5000,
            acknowledged,
            lambda _: None,
        )
        with busy(client3, shelf.catalogue, SEED, acknowledged):
            before = acknowledged.count
            naive_swap(client3, shelf)
            assert acknowledged.count > before
        assert list(acknowledged.differences(shelf.held()))
