"""Memory for the engine's heap and all beside it."""

import psutil

from app.settings import Settings
from app.stack.checks.finding import Finding

BESIDE_MB = 2500  # web and Celery processes, each with its encoder
OVERHEAD = 1.6  # what a Java process takes for each byte of heap


def findings(own: Settings) -> tuple[Finding, ...]:
    """Is enough of it free?"""
    heap_mb = 0 if own.opensearch_urls else own.engine_nodes * own.engine_heap_mb
    needed_mb = int(heap_mb * OVERHEAD) + BESIDE_MB
    free_mb = psutil.virtual_memory().available >> 20
    remedy = (
        f"About {needed_mb} MB are needed: end other programs, or set PINWHEEL_ENGINE_HEAP_MB "
        "or PINWHEEL_WEB_WORKERS lower."
    )
    return (Finding("memory", free_mb >= needed_mb, f"{free_mb} MB free", remedy),)
