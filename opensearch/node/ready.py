"""Wait for a cluster to form."""

import time
from collections.abc import Callable

import requests

from opensearch.node.errors import ReadinessError
from opensearch.node.node import Node

LOOK_S = 0.25


def await_ready(
    nodes: tuple[Node, ...], limit_s: float, watch: Callable[[], None] = lambda: None
) -> None:
    """Return once every one of a cluster's nodes answers and its primaries are in place.

    `watch` is called now and then and raises where waiting is vain. Raises ReadinessError after
    `limit_s` seconds.
    """
    limit = time.monotonic() + limit_s
    while not all(_formed(node, len(nodes)) for node in nodes):
        watch()
        if time.monotonic() > limit:
            raise ReadinessError(
                f"The engine's {len(nodes)} node(s) did not form a cluster within {limit_s:.0f} s: "
                "see their logs, and give the machine more time, memory or fewer nodes."
            )
        time.sleep(LOOK_S)


def _formed(node: Node, count: int) -> bool:
    try:
        health = requests.get(f"{node.url}/_cluster/health", timeout=5).json()
    except (requests.RequestException, ValueError):
        return False
    # The port may have been taken by a stranger since it was found free; ours will tell, and end.
    known = health.get("cluster_name") == node.cluster and health["number_of_nodes"] == count
    return known and health["status"] in ("green", "yellow")
