"""The Celery application that the web process sends through and the worker runs."""

from functools import cache
from typing import Any

from celery import Celery

from app.settings import settings

QUEUE = "pinwheel"
SOFT_LIMIT_S = 6 * 3600  # a task is told to stop, and cleans up
HARD_LIMIT_S = SOFT_LIMIT_S + 300  # it is killed
KEEP_RESULTS_S = 7 * 24 * 3600

CONFIGURATION: dict[str, Any] = {
    "accept_content": ["json"],
    "task_serializer": "json",
    "result_serializer": "json",
    "result_accept_content": ["json"],
    "result_extended": True,
    "result_expires": KEEP_RESULTS_S,
    "task_default_queue": QUEUE,
    "task_track_started": True,
    "task_acks_late": True,
    "task_reject_on_worker_lost": True,
    "task_soft_time_limit": SOFT_LIMIT_S,
    "task_time_limit": HARD_LIMIT_S,
    "task_send_sent_event": True,
    "worker_send_task_events": True,
    "worker_prefetch_multiplier": 1,
    "worker_deduplicate_successful_tasks": True,  # killed between its end and telling the broker
    "worker_max_memory_per_child": 2_000_000,  # KiB
    "broker_connection_retry_on_startup": True,
    "broker_connection_timeout": 3,
    "redis_socket_connect_timeout": 3,
    "timezone": "UTC",
    "enable_utc": True,
}


@cache
def celery() -> Celery:
    """The process's application; it connects on first use."""
    redis_url = settings().redis_url
    app = Celery("pinwheel", broker=redis_url, backend=redis_url)  # type: ignore[no-untyped-call]
    app.conf.update(CONFIGURATION)
    app.conf.broker_transport_options = _transport(settings().task_silence_s)
    return app


def _transport(silence_s: int) -> dict[str, Any]:
    """Kombu's options for Redis: when a message that is out comes back, and how long to wait."""
    return {
        "visibility_timeout": silence_s,
        "unacked_restore_interval": max(1, silence_s // 12),
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 3,
        "socket_timeout": 30,
    }


def task_name(kind: str) -> str:
    """As Celery and Flower call it."""
    return f"pinwheel.{kind}"
