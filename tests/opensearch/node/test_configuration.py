"""Each node's configuration: its own directories, loopback, and at most one founder."""

from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from opensearch.node.account import Account, engine_account
from opensearch.node.jdk import Jdk
from opensearch.node.node import Node, prepare

OURSELVES = Account("us", 0, 0, switch=False)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """What of the distribution a configuration is made from."""
    config = tmp_path / "program" / "config"
    config.mkdir(parents=True)
    (config / "jvm.options").write_text("-Xms1g\n9-:-Xlog:gc*:file=logs/gc.log\n-ea\n")
    (config / "opensearch.yml").touch()
    return config.parent


def trio(root: Path, program: Path) -> tuple[Node, ...]:
    jdk = Jdk(Path("/jdk"), 25)
    return tuple(
        Node(f"node-{i}", root / f"node-{i}", program, jdk, OURSELVES, 9200 + i, 9300 + i, 512)
        for i in (1, 2, 3)
    )


def written(node: Node) -> dict[str, object]:
    found: dict[str, object] = YAML(typ="safe").load(node.root / "config" / "opensearch.yml")
    return found


def test_a_new_cluster_is_founded_by_its_first_node_alone(tmp_path: Path, program: Path) -> None:
    nodes = trio(tmp_path, program)
    for node in nodes:
        prepare(node, nodes)
        assert written(node)["cluster.initial_cluster_manager_nodes"] == ["node-1"]


def test_a_cluster_with_data_is_never_founded_again(tmp_path: Path, program: Path) -> None:
    nodes = trio(tmp_path, program)
    (nodes[0].root / "data" / "nodes").mkdir(parents=True)
    for node in nodes:
        prepare(node, nodes)
        assert "cluster.initial_cluster_manager_nodes" not in written(node)


def test_nothing_listens_beyond_loopback(tmp_path: Path, program: Path) -> None:
    nodes = trio(tmp_path, program)
    prepare(nodes[1], nodes)
    assert written(nodes[1])["network.host"] == "127.0.0.1"
    assert written(nodes[1])["http.port"] == 9202
    seeds = ["127.0.0.1:9301", "127.0.0.1:9302", "127.0.0.1:9303"]
    assert written(nodes[1])["discovery.seed_hosts"] == seeds


def test_no_node_writes_into_the_shared_program(tmp_path: Path, program: Path) -> None:
    nodes = trio(tmp_path, program)
    prepare(nodes[0], nodes)
    assert (nodes[0].root / "config" / "jvm.options").read_text() == "-Xms1g\n-ea\n"


def test_the_command_is_lent_to_the_engines_account_only_where_we_are_root(
    tmp_path: Path, program: Path
) -> None:
    account = engine_account()
    node = Node("n", tmp_path, program, Jdk(Path("/jdk"), 25), account, 1, 2, 512)
    assert ("--user" in node.command) == account.switch


def test_a_nodes_own_java_options_come_after_its_heap(tmp_path: Path, program: Path) -> None:
    (node, *_) = trio(tmp_path, program)
    assert node.environment["OPENSEARCH_JAVA_OPTS"] == "-Xms512m -Xmx512m"
    swift = replace(node, java_options="-XX:TieredStopAtLevel=1")
    assert swift.environment["OPENSEARCH_JAVA_OPTS"].endswith("-Xmx512m -XX:TieredStopAtLevel=1")
