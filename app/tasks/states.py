"""How a task is doing."""

from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from app.tasks import store
from app.tasks.broker import celery

Status = Literal["queued", "running", "done", "failed"]
STATUSES: dict[str, Status] = {
    "PENDING": "queued",
    "STARTED": "running",
    "PROGRESS": "running",
    "RETRY": "running",
    "SUCCESS": "done",
    "FAILURE": "failed",
    "REVOKED": "failed",
}


class TaskMissing(LookupError):
    """No task has this id, or it ended over a week ago."""


class TaskFailed(Exception):
    """Why a task ended without a result, in words for a person."""


class TaskProgress(BaseModel):
    """How far a task has come: `done` of `total`, both in `unit`; `left_s` in seconds."""

    model_config = ConfigDict(frozen=True)

    stage: str = ""
    done: int = 0
    total: int | None = None
    unit: str = ""
    left_s: float | None = None


class TaskState(BaseModel):
    """A task as a person asks after it. `result` when done, `error` when failed."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    arguments: dict[str, Any]
    status: Status
    asked_at: datetime
    ended_at: datetime | None = None
    progress: TaskProgress | None = None
    result: dict[str, Any] | None = None
    error: str | None = None


def state(task: str) -> TaskState:
    """The task `task`. Raises TaskMissing or TasksDown."""
    record = store.recall(task)
    if record is None:
        raise TaskMissing(f"no task has the id {task!r}; tasks are forgotten after a week")
    meta = _told_by_worker(task)
    status = STATUSES.get(meta["status"], "running")
    info = meta.get("result")
    return TaskState(
        id=task,
        name=record["kind"],
        arguments=record["arguments"],
        status=status,
        asked_at=datetime.fromtimestamp(record["asked_at"], UTC),
        ended_at=meta.get("date_done") if status in {"done", "failed"} else None,
        progress=TaskProgress.model_validate(info) if meta["status"] == "PROGRESS" else None,
        result=info if status == "done" and isinstance(info, dict) else None,
        error=str(info) if status == "failed" else None,
    )


def alive(task: str) -> bool:
    """Whether it is still queued or running."""
    try:
        return state(task).status in {"queued", "running"}
    except TaskMissing:
        return False


def _told_by_worker(task: str) -> dict[str, Any]:
    """Celery's record of it, over our connections: its own backend opens one for each thread."""
    told = store.told_by_worker(task)
    if told is None:
        return {"status": "PENDING"}
    meta: dict[str, Any] = celery().backend.decode_result(told)
    return meta


def recent(count: int = 50) -> list[TaskState]:
    """The last started tasks, newest first, at most 100."""
    states = []
    for task in store.latest(min(count, 100)):
        try:
            states.append(state(task))
        except TaskMissing:
            continue
    return states
