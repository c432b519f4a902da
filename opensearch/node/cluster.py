"""The embedded cluster as asked for, and its nodes: where each lives, and on which ports."""

from dataclasses import dataclass, replace
from pathlib import Path

from opensearch.node.account import engine_account, require_entry
from opensearch.node.errors import NodeError
from opensearch.node.fetch import Report, silent
from opensearch.node.installation import install
from opensearch.node.jdk import find_jdk
from opensearch.node.node import Node
from opensearch.node.ports import claimed_port

HTTP_PORT = 9200
TRANSPORT_PORT = 9300


@dataclass(frozen=True)
class Wanted:
    """A cluster as asked for: its data under `root`, the shared program under `cache`."""

    root: Path
    cache: Path
    count: int = 1
    heap_mb: int = 512  # of each node
    java_options: str = ""  # added to each node's own
    user: str = "nobody"  # whom root runs it as
    repository: str | None = None  # a Maven repository's address; None: jgo's choice
    usual_ports: bool = False  # 9200 and 9300 onwards, where free; else any, so that many may start


def plan_nodes(wanted: Wanted, report: Report = silent) -> tuple[Node, ...]:
    """The nodes on free ports, the program installed where it is not yet. Writes nothing to `root`.

    Raises NodeError or one of its kinds: no JDK, nothing to download, a closed directory, or data
    of a larger cluster, which fewer nodes could not open.
    """
    account = engine_account(wanted.user)
    require_entry(account, wanted.root)
    _require_room(wanted)
    jdk = find_jdk(account)
    program = install(wanted.cache, jdk, account, wanted.repository, report)
    nodes: list[Node] = []
    for index in range(wanted.count):
        name = f"node-{index + 1}"
        taken = [port for node in nodes for port in (node.http_port, node.transport_port)]
        usual = wanted.usual_ports
        http = claimed_port(HTTP_PORT + index if usual else None, taken)
        transport = claimed_port(TRANSPORT_PORT + index if usual else None, [*taken, http])
        place = wanted.root / name
        node = Node(name, place, program, jdk, account, http, transport, wanted.heap_mb)
        nodes.append(replace(node, java_options=wanted.java_options))
    return tuple(nodes)


def _require_room(wanted: Wanted) -> None:
    held = held_nodes(wanted.root)
    if held > wanted.count:
        raise NodeError(
            f"{wanted.root} holds a cluster of {held} nodes: start at least {held}, or set "
            "PINWHEEL_HOME to another directory."
        )


def held_nodes(root: Path) -> int:
    """How many nodes have data under `root`."""
    return sum(1 for _ in root.glob("node-*/data/nodes"))
