"""A real worker in a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from redis import Redis

from app.services import services
from app.settings import settings
from app.tasks import TaskState, state
from app.tasks.broker import celery
from app.tasks.store import store

SILENCE_S = 4  # seconds until a killed worker's task goes to another

Ready = Callable[[TaskState], Any]


def wait_for(task: str, ready: Ready, limit_s: float = 400) -> TaskState:
    """The task's state as soon as `ready` holds."""
    end = time.monotonic() + limit_s
    while not ready(found := state(task)):
        if time.monotonic() > end:
            raise AssertionError(f"not within {limit_s} s: {found}")
        time.sleep(0.05)
    return found


def ended(found: TaskState) -> bool:
    return found.status in {"done", "failed"}


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The converted encoder, made by the first worker that needs it."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture
def home(
    engine: list[str],
    redis: Redis,
    redis_url: str,
    models: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """The settings of this process and of the workers it starts: the test's engine and Redis."""
    (tmp_path / "models").symlink_to(models)
    monkeypatch.setenv("OPENSEARCH_URL", ",".join(engine))
    monkeypatch.setenv("REDIS_URL", redis_url)
    monkeypatch.setenv("PINWHEEL_HOME", str(tmp_path))
    monkeypatch.setenv("PINWHEEL_TASK_SILENCE_S", str(SILENCE_S))
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    """Let the next use read the settings anew."""
    for kept in (settings, celery, store, services):
        kept.cache_clear()


@pytest.fixture
def worker(home: Path) -> Iterator["Workers"]:
    """Starts workers; those still running at the end are stopped."""
    workers = Workers(home)
    yield workers
    workers.kill()


class Workers:
    """At most one worker at a time, in a process group of its own."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """A worker with one process."""
        command = [sys.executable, "-m", "celery", "--app", "workers:celery", "worker",
                   "--concurrency", "1", "--loglevel", "INFO"]  # fmt: skip
        with (self._home / "worker.log").open("ab") as log:
            self._running = subprocess.Popen(
                command, stdout=log, stderr=log, start_new_session=True, env=dict(os.environ)
            )

    def kill(self) -> None:
        """By SIGKILL, with its processes: none of them can clean up."""
        if self._running is not None:
            os.killpg(self._running.pid, signal.SIGKILL)
            self._running.wait()
            self._running = None

    @contextmanager
    def running(self) -> Iterator[None]:
        """A worker for the length of a block."""
        self.start()
        yield
        self.kill()
