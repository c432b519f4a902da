"""The clock that starts scheduled tasks."""

import sys

from app.stack.layout import Layout
from app.stack.part import Part, guarded


def parts(layout: Layout) -> tuple[Part, ...]:
    """One Celery beat; it remembers under `home` when each task ran last."""
    schedule = layout.home / "beat" / "schedule"
    command = guarded(
        *(sys.executable, "-m", "celery", "--app", "workers:celery", "beat"),
        *("--schedule", str(schedule), "--pidfile=", "--loglevel", "INFO"),
    )
    return (Part("beat", command),)
