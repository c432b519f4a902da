"""What Prometheus reads at /metrics: requests, stages of a search, what was left out."""

import os
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from flask import Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
    multiprocess,
)

from app.api.resource import Resource

MULTIPROCESS = "PROMETHEUS_MULTIPROC_DIR"  # set by app/api/gunicorn.py: one file per process
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds

requests = Histogram(
    "pinwheel_request_seconds",
    "Time to answer a request",
    ("method", "route", "status"),
    buckets=BUCKETS,
)
stages = Histogram(
    "pinwheel_search_stage_seconds",
    "Time a stage of a search took",
    ("stage",),
    buckets=BUCKETS,
)
degraded = Counter("pinwheel_search_degraded_total", "Searches that left something out", ("what",))
nothing = Counter("pinwheel_search_empty_total", "Searches that found nothing", ("catalogue",))

resource = Resource("metrics", "Numbers for Prometheus")


def observe(
    catalogue: str, timing: Mapping[str, float], missing: Sequence[str], *, empty: bool
) -> None:
    """Count one search: milliseconds by stage, what it left out, whether it found nothing."""
    for stage, milliseconds in timing.items():
        _of_stage(stage).observe(milliseconds / 1000)
    for what in missing:
        degraded.labels(what).inc()
    if empty:
        nothing.labels(catalogue).inc()


@lru_cache(1024)
def request_seconds(method: str, route: str, status: int) -> Histogram:
    """Where a request of this kind is counted; looked up by its labels once."""
    return requests.labels(method, route, status)


@cache
def _of_stage(stage: str) -> Histogram:
    return stages.labels(stage)


def registry() -> CollectorRegistry:
    """All processes' numbers together under gunicorn, else this process's."""
    if MULTIPROCESS not in os.environ:
        return REGISTRY
    together = CollectorRegistry()
    multiprocess.MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together


@resource.get(
    "/metrics", responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}
)
def metrics() -> Response:
    """Numbers for Prometheus, in its text format."""
    return Response(generate_latest(registry()), content_type=CONTENT_TYPE_LATEST)
