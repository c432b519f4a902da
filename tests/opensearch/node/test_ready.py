"""Only our own cluster is waited for."""

import json
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from opensearch.node.account import Account
from opensearch.node.errors import ReadinessError
from opensearch.node.jdk import Jdk
from opensearch.node.node import Node
from opensearch.node.ready import await_ready
from tests.cluster import CrashError

OURSELVES = Account("us", 0, 0, switch=False)
NODE = Node("node-1", Path("/ours/node-1"), Path("/p"), Jdk(Path("/j"), 25), OURSELVES, 1, 2, 512)


class Health(BaseHTTPRequestHandler):
    """A node that tells its cluster's health."""

    told: ClassVar[dict[str, object]] = {}

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(self.told).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def node() -> Iterator[Node]:
    Health.told = {"cluster_name": NODE.cluster, "number_of_nodes": 1, "status": "green"}
    server = HTTPServer(("127.0.0.1", 0), Health)
    Thread(target=server.serve_forever, daemon=True).start()
    yield replace(NODE, http_port=server.server_port)
    server.shutdown()
    server.server_close()


def test_a_whole_cluster_is_ready(node: Node) -> None:
    await_ready((node,), limit_s=10)


@pytest.mark.parametrize(
    ("key", "value"), [("cluster_name", "a stranger"), ("number_of_nodes", 2), ("status", "red")]
)
def test_a_stranger_a_part_or_one_without_its_data_is_not(
    node: Node, key: str, value: object
) -> None:
    Health.told[key] = value
    with pytest.raises(ReadinessError, match="did not form a cluster within 0 s"):
        await_ready((node,), limit_s=0.3)


def test_waiting_ends_when_it_is_vain(node: Node) -> None:
    def watch() -> None:
        raise CrashError("it ended")

    with pytest.raises(CrashError):
        await_ready((replace(node, http_port=9),), limit_s=10, watch=watch)


def test_two_directories_are_two_clusters() -> None:
    assert replace(NODE, root=Path("/theirs/node-1")).cluster != NODE.cluster
    assert replace(NODE, root=Path("/ours/node-2")).cluster == NODE.cluster
