"""`pinwheel up`, `status` and `down` as typed, over an engine and a Redis that run already."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
import requests

from app.stack.leftovers import leftovers
from tests.ports import free_port

pytestmark = [pytest.mark.engine, pytest.mark.slow]

PINWHEEL = (str(Path(sys.executable).with_name("pinwheel")),)
DEADLINE_S = 90


def until(true: Callable[[], object]) -> bool:
    limit = time.monotonic() + DEADLINE_S
    while not true():
        if time.monotonic() > limit:
            return False
        time.sleep(0.3)
    return True


class Stack:
    """A home of its own."""

    def __init__(self, home: Path, engine: list[str], redis_url: str) -> None:
        self.home = home
        self.port = free_port()
        self.environment = os.environ | {
            "PINWHEEL_HOME": str(home),
            "PINWHEEL_PORT": str(self.port),
            "PINWHEEL_WEB_WORKERS": "1",
            "PINWHEEL_TASK_WORKERS": "1",
            "OPENSEARCH_URL": ",".join(engine),
            "REDIS_URL": redis_url,
        }

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        command = (*PINWHEEL, *words)
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )

    def status(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.run("status", "--json").stdout)
        return told

    def pid(self, part: str) -> int:
        (pid,) = (row["pid"] for row in self.status()["parts"] if row["name"] == part)
        assert isinstance(pid, int)
        return pid


@pytest.fixture(scope="module")
def home(open_directory: Path) -> Path:
    return open_directory / "up"


@pytest.fixture
def stack(home: Path, engine: list[str], redis_url: str) -> Iterator[Stack]:
    made = Stack(home, engine, redis_url)
    yield made
    made.run("down")


def test_the_stack_from_up_to_down(stack: Stack) -> None:
    up = stack.run("up", "--detach")
    assert up.returncode == 0, up.stderr
    address = f"http://127.0.0.1:{stack.port}"
    assert address in up.stderr
    assert requests.get(f"{address}/healthz", timeout=10).ok

    told = stack.status()
    assert told["healthy"]
    names = {part["name"] for part in told["parts"]}
    assert names == {"engine", "redis", "web", "worker", "beat", "flower"}

    again = stack.run("up", "--detach")
    assert (again.returncode, "up already" in again.stderr) == (0, True)

    before = stack.pid("web")
    psutil.Process(before).kill()
    assert until(lambda: stack.status()["healthy"] and stack.pid("web") != before)

    assert stack.run("down").returncode == 0
    assert not leftovers(stack.home)
    assert stack.run("status").returncode == 1


def test_nothing_is_left_of_a_foreground_stack_that_is_killed(stack: Stack) -> None:
    process = subprocess.Popen(
        (*PINWHEEL, "up"), env=stack.environment, stderr=subprocess.DEVNULL, start_new_session=True
    )
    assert until(lambda: len(leftovers(stack.home)) > 4)
    process.kill()
    process.wait()
    assert until(lambda: not leftovers(stack.home))


def test_ctrl_c_stops_a_foreground_stack(stack: Stack) -> None:
    process = subprocess.Popen(
        (*PINWHEEL, "up"), env=stack.environment, stderr=subprocess.DEVNULL, start_new_session=True
    )
    assert until(lambda: len(leftovers(stack.home)) > 4)
    process.send_signal(signal.SIGINT)
    assert process.wait(DEADLINE_S) == 130
    assert until(lambda: not leftovers(stack.home))


def test_an_engine_that_does_not_answer_is_told(stack: Stack) -> None:
    stack.environment["OPENSEARCH_URL"] = "http://127.0.0.1:9"
    up = stack.run("up", "--detach")
    assert up.returncode == 1
    assert "The engine that OPENSEARCH_URL names is not well" in up.stderr
    assert not leftovers(stack.home)
