import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest
import requests
from opensearchpy import OpenSearch

from app.services import Services, build
from app.settings import Settings
from tests.engine.api.shop import stocked
from tests.ports import free_port

START_S = 240
MAX_BODY = 1_000_000
SLOW_S = 2.0


@dataclass(frozen=True)
class Web:
    """The service as it runs for real: gunicorn, `pid`, and its two processes, each of which
    remembers things for itself and answers whom it comes to."""

    url: str
    shop: str
    pid: int

    @property
    def processes(self) -> list[psutil.Process]:
        return psutil.Process(self.pid).children()

    @contextmanager
    def alone(self, process: psutil.Process) -> Iterator[None]:
        """While the others are held, `process` answers."""
        others = [one for one in self.processes if one != process]
        try:
            for one in others:
                one.suspend()
                while one.status() != psutil.STATUS_STOPPED:
                    time.sleep(0.001)
            yield
        finally:
            for one in others:
                one.resume()

    def get(self, path: str, **parameters: Any) -> requests.Response:
        return requests.get(self.url + path, params=parameters, timeout=30)

    def search(self, **parameters: Any) -> requests.Response:
        return self.get(f"/v1/{self.shop}/search", **parameters)

    def send(self, method: str, path: str, **options: Any) -> requests.Response:
        return requests.request(method, self.url + path, timeout=30, **options)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def services(engine: list[str], redis_url: str, home: Path) -> Services:
    return build(Settings(opensearch_url=",".join(engine), redis_url=redis_url, home=home))


@pytest.fixture(scope="session")
def shop(client: OpenSearch, services: Services) -> Iterator[str]:
    with stocked(client, services) as name:
        yield name


@pytest.fixture(scope="session")
def web(engine: list[str], redis_url: str, home: Path, shop: str) -> Iterator[Web]:
    port = free_port()
    environment = {
        "OPENSEARCH_URL": ",".join(engine),
        "REDIS_URL": redis_url,
        "PINWHEEL_HOME": str(home),
        "PINWHEEL_PORT": str(port),
        "PINWHEEL_MAX_BODY_BYTES": str(MAX_BODY),
        "PINWHEEL_SLOW_CLIENT_S": str(SLOW_S),
    }
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "-c",
        "python:app.api.gunicorn",
        "app:create_app()",
    ]
    with (home / "web.log").open("wb") as log:
        process = subprocess.Popen(
            command, env=os.environ | environment, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        running = Web(f"http://127.0.0.1:{port}", shop, process.pid)
        await_ready(running, process, home / "web.log")
        yield running
    finally:
        process.terminate()
        process.wait(30)


def await_ready(web: Web, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        try:
            if web.get("/readyz").json()["status"] == "ok":
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"not ready after {START_S} s:\n{log.read_text()}")
