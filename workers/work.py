"""What every long task has in common: signs of life, a bound on tries, its claim freed at the end.

A task's message stays with Redis until the task has ended. While it runs, a thread shows that it is
alive; once its worker is killed the signs stop, and after VISIBILITY_S the message goes to another.
"""

import threading
import time
from typing import Any

from celery import Task

from app.tasks import store
from app.tasks.broker import VISIBILITY_S
from app.tasks.store import TasksDown

UNACKNOWLEDGED = "unacked_index"  # kombu's sorted set of messages that are out: tag by time
SIGN_EVERY_S = VISIBILITY_S / 4
MOST_TRIES = 5  # a task that takes its worker down each time is given up


class GaveUp(Exception):
    """The task's worker died each time it ran."""


class Work(Task):
    """A task that may be killed at any moment and is then run again: it has to be idempotent."""

    abstract = True
    _signs: threading.Event | None = None

    def before_start(self, task_id: str, args: Any, kwargs: Any) -> None:
        """Celery's hook. Raises GaveUp after MOST_TRIES."""
        tries = store.tried(task_id)
        if tries > MOST_TRIES:
            raise GaveUp(f"its worker died {MOST_TRIES} times; see the worker's log")
        self._signs = show_life((self.request.properties or {}).get("delivery_tag"))

    def after_return(
        self, status: str, retval: Any, task_id: str, args: Any, kwargs: Any, einfo: Any
    ) -> None:
        """Celery's hook."""
        if self._signs:
            self._signs.set()
        kind = str(self.name).removeprefix("pinwheel.")
        if "catalogue" in kwargs:
            store.release(kind, kwargs["catalogue"], task_id)


def show_life(tag: str | None) -> threading.Event:
    """Keep the message `tag` out of other workers' hands until the event is set."""
    ended = threading.Event()
    if tag:
        threading.Thread(target=_signs_of_life, args=(tag, ended), daemon=True).start()
    return ended


def _signs_of_life(tag: str, ended: threading.Event) -> None:
    while not ended.wait(SIGN_EVERY_S):
        try:
            with store.reaching_redis() as connection:
                connection.zadd(UNACKNOWLEDGED, {tag: time.time()}, xx=True)
        except TasksDown:
            continue  # told anew in a moment; a task done twice does no harm
