"""How far a task has come, written where `GET /v1/tasks/{id}` and Flower read it."""

import time

from celery import Task

from app.tasks import TaskProgress

EVERY_S = 1.0


class Reporter:
    """Writes at most once a second, and whenever the stage changes."""

    def __init__(self, task: Task, unit: str) -> None:
        self._task = task
        self._unit = unit
        self._stage = ""
        self._began = self._told = time.monotonic()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """`done` of `total` in this stage; the time left follows from the stage's pace."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._began = stage, now
        elif now - self._told < EVERY_S:
            return
        self._told = now
        progress = TaskProgress(
            stage=stage, done=done, total=total, unit=self._unit, left_s=self._left(done, total)
        )
        self._task.update_state(  # type: ignore[no-untyped-call]
            state="PROGRESS", meta=progress.model_dump()
        )

    def _left(self, done: int, total: int | None) -> float | None:
        if not total or not done:
            return None
        return round((time.monotonic() - self._began) * (total - done) / done, 1)
