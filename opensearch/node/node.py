"""One node of an embedded cluster: its directories, ports, configuration and command."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ruamel.yaml import YAML

from opensearch.node import guard
from opensearch.node.account import Account
from opensearch.node.jdk import Jdk
from opensearch.node.ports import LOOPBACK

GRACE_S = 20.0
# The distribution's own lines that write into the program's directory, which is read-only.
UNWANTED = ("-Xlog:gc", "-XX:HeapDump", "-XX:+HeapDump", "-XX:ErrorFile", "8:", "8-", "9-:-Xlog")


@dataclass(frozen=True)
class Node:
    """A node as it is to run. `root` holds its data, config, logs and temporary files."""

    name: str
    root: Path
    program: Path
    jdk: Jdk
    account: Account
    http_port: int
    transport_port: int
    heap_mb: int
    java_options: str = ""

    @property
    def url(self) -> str:
        """Its HTTP address."""
        return f"http://{LOOPBACK}:{self.http_port}"

    @property
    def cluster(self) -> str:
        """Its cluster's name, no other directory's: strangers on neighbouring ports neither join
        nor are taken for one another."""
        return f"pinwheel-{sha256(bytes(self.root.parent.resolve())).hexdigest()[:8]}"

    @property
    def log(self) -> Path:
        """What it prints; the engine's own files are beside it."""
        return self.root / "logs" / "console.log"

    @property
    def command(self) -> tuple[str, ...]:
        """Starts it in the foreground, bound to the life of whoever starts it."""
        user = ("--user", self.account.name) if self.account.switch else ()
        guarding = (sys.executable, "-I", guard.__file__, *user, "--grace", str(GRACE_S), "--")
        return (*guarding, str(self.program / "bin/opensearch"))

    @property
    def environment(self) -> Mapping[str, str]:
        """What `command` needs beside the environment that is there."""
        heap = f"-Xms{self.heap_mb}m -Xmx{self.heap_mb}m"
        return {
            "OPENSEARCH_JAVA_HOME": str(self.jdk.home),
            "OPENSEARCH_PATH_CONF": str(self.root / "config"),
            "OPENSEARCH_TMPDIR": str(self.root / "tmp"),
            "OPENSEARCH_JAVA_OPTS": f"{heap} {self.java_options}".rstrip(),
            "HOME": str(self.root),
        }

    @property
    def holds_data(self) -> bool:
        """Has it ever been part of a cluster?"""
        return (self.root / "data" / "nodes").exists()


def prepare(node: Node, siblings: tuple[Node, ...]) -> None:
    """Write the node's directories and configuration, owned by whom it runs as."""
    for part in ("data", "logs", "tmp"):
        (node.root / part).mkdir(parents=True, exist_ok=True)
    config = node.root / "config"
    shutil.rmtree(config, ignore_errors=True)
    shutil.copytree(node.program / "config", config)
    lines = (config / "jvm.options").read_text().splitlines()
    kept = (line for line in lines if not line.startswith(UNWANTED))
    (config / "jvm.options").write_text("\n".join(kept) + "\n")
    with (config / "opensearch.yml").open("w") as file:
        YAML().dump(_configuration(node, siblings), file)
    node.account.own(node.root)


def _configuration(node: Node, siblings: tuple[Node, ...]) -> dict[str, object]:
    first = siblings[0]
    new = not any(each.holds_data for each in siblings)
    # Only the first node may found a cluster, and only where none has been: two others that see
    # each other before it is up would found a second one beside its data.
    founding = {"cluster.initial_cluster_manager_nodes": [first.name]} if new else {}
    return {
        "cluster.name": node.cluster,
        "node.name": node.name,
        "path.data": str(node.root / "data"),
        "path.logs": str(node.root / "logs"),
        "network.host": LOOPBACK,
        "http.port": node.http_port,
        "transport.port": node.transport_port,
        "discovery.seed_hosts": [f"{LOOPBACK}:{each.transport_port}" for each in siblings],
        "cluster.routing.allocation.disk.threshold_enabled": False,
        **founding,
    }
