"""Flower: the tasks and workers, to look at."""

import sys

from app.stack.layout import Layout
from app.stack.part import Part, guarded
from opensearch.node.ports import LOOPBACK


def parts(layout: Layout) -> tuple[Part, ...]:
    """One Flower, on loopback alone: it has no password."""
    url = f"http://{LOOPBACK}:{layout.flower_port}"
    command = guarded(
        *(sys.executable, "-m", "celery", "--app", "workers:celery", "flower"),
        *(f"--address={LOOPBACK}", f"--port={layout.flower_port}", "--logging=warning"),
    )
    return (Part("flower", command, address=url, probe=f"{url}/healthcheck"),)
