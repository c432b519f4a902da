"""Hands work to the worker."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from uuid import uuid4

from kombu.exceptions import OperationalError

from app.tasks import store
from app.tasks.broker import celery, task_name
from app.tasks.kinds import Arguments, checked, kind_of
from app.tasks.states import alive


class OtherRuns(Exception):
    """A task of this kind is at the catalogue with other arguments: `task` is its id."""

    def __init__(self, kind: str, catalogue: str, task: str) -> None:
        super().__init__(
            f"another {kind} of {catalogue} is under way, with other arguments: task {task}; "
            "wait for its end and start this one then"
        )
        self.task = task


def start(name: str, arguments: Mapping[str, Any]) -> str:
    """Start the task `name`; its id. Raises UnknownTask, BadArguments, and as `begin`."""
    return begin(checked(name, arguments))


def begin(known: Arguments) -> str:
    """Start the task that these arguments, checked when they were read, are of; its id. Where the
    catalogue has the same queued or running, that one's id. Raises TasksDown and OtherRuns."""
    name, task, told = kind_of(known), str(uuid4()), known.model_dump()
    store.remember(task, name, told)
    holder = _holder(name, known.catalogue, task)
    if holder != task:
        store.forget(task)
        if _told(holder) != told:
            raise OtherRuns(name, known.catalogue, holder)
        return holder
    _send(name, known.catalogue, task, told)
    return task


def _holder(name: str, catalogue: str, task: str) -> str:
    """Who has the work: `task`, unless another is at it. One that ended without freeing it, as
    when its worker was killed for good, is no holder."""
    while (holder := store.claim(name, catalogue, task)) != task and not alive(holder):
        store.release(name, catalogue, holder)
    return holder


def _told(task: str) -> dict[str, Any] | None:
    record = store.recall(task)
    return record and record["arguments"]


def _send(name: str, catalogue: str, task: str, told: dict[str, Any]) -> None:
    try:
        celery().send_task(  # type: ignore[no-untyped-call]
            task_name(name), kwargs=told, task_id=task, retry=False
        )
    except (OperationalError, OSError) as error:
        with suppress(store.TasksDown):
            store.release(name, catalogue, task)
            store.forget(task)
        raise store.TasksDown(f"Redis did not take the task: {error}") from error
