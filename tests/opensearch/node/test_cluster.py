"""Real nodes: killed, restarted, refused, and never left behind."""

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.settings import Settings
from opensearch.connection.client import connect
from opensearch.node.cluster import Wanted, plan_nodes
from opensearch.node.errors import NodeError
from opensearch.node.ports import LOOPBACK
from tests.cluster import Cluster, CrashError

pytestmark = [pytest.mark.engine, pytest.mark.slow]


def wanted(root: Path, count: int = 1) -> Wanted:
    own = Settings()
    brief = own.engine_java_options
    return Wanted(root, own.cache, count=count, java_options=brief, user=own.engine_user)


def check_until(cluster: Cluster, limit: float) -> None:
    while time.monotonic() < limit:
        cluster.check()
        time.sleep(0.1)


@pytest.fixture(scope="module")
def cluster(open_directory: Path) -> Iterator[Cluster]:
    with Cluster(plan_nodes(wanted(open_directory / "cluster"))) as running:
        yield running


def test_a_killed_node_has_its_data_when_it_is_back(cluster: Cluster) -> None:
    client = connect(cluster.urls, timeout_s=30)
    client.index(index="kept", id="1", body={"a": 1}, params={"refresh": "true"})
    cluster.kill(cluster.nodes[0])
    cluster.restart(cluster.nodes[0])
    client.cluster.health(params={"wait_for_status": "yellow", "index": "kept"})
    assert client.get(index="kept", id="1")["_source"] == {"a": 1}
    client.close()


def told_of(process: psutil.Process, words: str) -> bool:
    """Whether a living process was started with `words`; other tests' engines run beside ours."""
    try:
        return words in " ".join(process.cmdline())
    except psutil.Error:
        return False


def test_a_node_that_ends_by_itself_is_noticed(cluster: Cluster) -> None:
    node = cluster.nodes[0]
    (engine,) = (one for one in psutil.process_iter() if told_of(one, f"path.conf={node.root}"))
    engine.kill()
    with pytest.raises(CrashError, match=r"node-1 ended with status 137.*log:"):
        check_until(cluster, time.monotonic() + 20)
    cluster.restart(node)


def test_a_node_that_cannot_start_is_told_by_its_logs_last_error(open_directory: Path) -> None:
    (node,) = plan_nodes(wanted(open_directory / "busy"))
    with socket.socket() as busy:
        busy.bind((LOOPBACK, 0))
        busy.listen()
        node = replace(node, http_port=busy.getsockname()[1])
        with pytest.raises(CrashError, match=r"Address already in use|Failed to bind"):
            Cluster((node,)).start()
    assert not any(told_of(one, str(node.root)) for one in psutil.process_iter())


def test_data_of_more_nodes_than_asked_for_is_not_opened(open_directory: Path) -> None:
    root = open_directory / "held"
    for number in (1, 2, 3):
        (root / f"node-{number}" / "data" / "nodes").mkdir(parents=True)
    with pytest.raises(NodeError, match="holds a cluster of 3 nodes: start at least 3"):
        plan_nodes(wanted(root))
