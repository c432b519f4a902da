"""The Celery worker."""

import sys

from app.stack.layout import Layout
from app.stack.part import Part, guarded


def parts(layout: Layout) -> tuple[Part, ...]:
    """One worker with the settings' number of processes. What it is asked to stop in the midst of
    is delivered anew at the next start."""
    command = guarded(
        *(sys.executable, "-m", "celery", "--app", "workers:celery", "worker"),
        *("--concurrency", str(layout.settings.task_workers), "--loglevel", "INFO"),
        grace_s=10,
    )
    return (Part("worker", command, probe=f"celery+{layout.redis_url}"),)
