"""Wait for a cluster to form."""

import time
from collections.abc import Callable

import requests

from opensearch.node.errors import ReadinessError

LOOK_S = 0.25


def await_ready(
    urls: tuple[str, ...], limit_s: float, watch: Callable[[], None] = lambda: None
) -> None:
    """Return once every node answers and all are one cluster with its primaries in place.

    `watch` is called now and then and raises where waiting is vain. Raises ReadinessError after
    `limit_s` seconds.
    """
    limit = time.monotonic() + limit_s
    while not all(_formed(url, len(urls)) for url in urls):
        watch()
        if time.monotonic() > limit:
            raise ReadinessError(
                f"The engine's {len(urls)} node(s) did not form a cluster within {limit_s:.0f} s: "
                "see their logs, and give the machine more time, memory or fewer nodes."
            )
        time.sleep(LOOK_S)


def _formed(url: str, nodes: int) -> bool:
    try:
        health = requests.get(f"{url}/_cluster/health", timeout=5).json()
    except (requests.RequestException, ValueError):
        return False
    return bool(health.get("number_of_nodes") == nodes and health["status"] in ("green", "yellow"))
