"""What every long task has in common: signs of life, a bound on tries, its claim freed at the end.

A task's message stays with Redis until the task has ended. While it runs, a thread shows that it is
alive; once its worker is killed the signs stop, and after `task_silence_s` the message goes to
another.
"""

import threading
import time
from typing import Any

from celery import Task
from celery.exceptions import SoftTimeLimitExceeded

from app.settings import settings
from app.tasks import TaskFailed, TasksDown, store
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown

UNACKNOWLEDGED = "unacked_index"  # kombu's sorted set of messages that are out: tag by time
WAIT_S = 10  # before a task that waits is tried again
MOST_TRIES = 5  # a task that takes its worker down each time is given up


class Work(Task):
    """A task that may be killed at any moment and is then run again: it has to be idempotent.

    One family's class gives `name` and `work`.
    """

    abstract = True
    name: Any = None  # Celery's own annotation allows no text
    max_retries = 40
    waits_for: tuple[type[Exception], ...] = ()  # what else passes by itself
    _signs: threading.Event | None = None

    def work(self, **arguments: Any) -> dict[str, Any]:
        """Do it; the result is what `GET /v1/tasks/{id}` shows."""
        raise NotImplementedError

    def run(self, **arguments: Any) -> dict[str, Any]:
        """Celery's entry. While the engine is down the task waits; other errors end it, told in
        their own words (TaskFailed)."""
        try:
            with down_means_down():
                return self.work(**arguments)
        except SoftTimeLimitExceeded as error:
            raise TaskFailed("it took too long and was stopped") from error
        except Exception as error:
            failed = TaskFailed(str(error) or type(error).__name__)
            if not isinstance(error, (EngineDown, *self.waits_for)):
                raise failed from error
            store.forget_tries(self.request.id)  # its worker is well
            raise self.retry(  # type: ignore[no-untyped-call]
                exc=failed, countdown=WAIT_S
            ) from error

    def before_start(self, task_id: str, args: Any, kwargs: Any) -> None:
        """Celery's hook. Raises TaskFailed after MOST_TRIES."""
        if store.tried(task_id) > MOST_TRIES:
            raise TaskFailed(f"its worker died {MOST_TRIES} times; see the worker's log")
        self._signs = show_life((self.request.properties or {}).get("delivery_tag"))

    def after_return(
        self, status: str, retval: Any, task_id: str, args: Any, kwargs: Any, einfo: Any
    ) -> None:
        """Celery's hook."""
        if self._signs:
            self._signs.set()
        if status != "RETRY" and "catalogue" in kwargs:
            kind = str(self.name).removeprefix("pinwheel.")
            store.release(kind, kwargs["catalogue"], task_id)


def show_life(tag: str | None) -> threading.Event:
    """Keep the message `tag` out of other workers' hands until the event is set."""
    ended = threading.Event()
    if tag:
        threading.Thread(target=_signs_of_life, args=(tag, ended), daemon=True).start()
    return ended


def _signs_of_life(tag: str, ended: threading.Event) -> None:
    while not ended.wait(settings().task_silence_s / 4):
        try:
            with store.reaching_redis() as connection:
                connection.zadd(UNACKNOWLEDGED, {tag: time.time()}, xx=True)
        except TasksDown:
            continue  # told anew in a moment; a task done twice does no harm
