"""A real browser, told what to do by the DevTools protocol. Where none is installed, tests skip."""

import asyncio
import json
import shutil
import subprocess
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
import requests
from tornado.websocket import websocket_connect

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
)  # fmt: skip
WAIT_S = 120.0  # for what never comes


class Leaving(Exception):
    """The page that was asked is being left for another."""


class Browser:
    """One page of it; `folder` holds its profile."""

    def __init__(self, folder: Path) -> None:
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if program is None:
            pytest.skip("no Chromium or Chrome is installed")
        self._process = subprocess.Popen(
            [program, *OPTIONS, f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._loop = asyncio.new_event_loop()
        port_file = folder / "DevToolsActivePort"
        until(lambda: port_file.is_file() and port_file.read_text().count("\n"))
        address = f"http://127.0.0.1:{port_file.read_text().split()[0]}/json"
        page = next(
            one for one in requests.get(address, timeout=10).json() if one["type"] == "page"
        )
        self._socket = self._done(self._connected(page["webSocketDebuggerUrl"]))
        self._sent = 0

    def open(self, url: str) -> None:
        """Waits until the page and its scripts are there, and not the one before."""
        self.js("window.before = true")
        self._tell("Page.navigate", url=url)
        until(lambda: self.js("document.readyState == 'complete' && !window.before"))

    def press(self, key: str, modifiers: int = 0) -> None:
        """A key as KeyboardEvent calls it; `modifiers` 2 is Ctrl."""
        text = {"text": key} if len(key) == 1 and not modifiers else {}
        for kind in ("keyDown", "keyUp"):
            self._tell("Input.dispatchKeyEvent", type=kind, key=key, modifiers=modifiers, **text)
            text = {}

    def js(self, expression: str) -> Any:
        """Its value in the page. Raises Leaving."""
        given = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        told = self._tell("Runtime.evaluate", **given)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def close(self) -> None:
        self._done(self._closed())
        self._loop.close()
        self._process.terminate()
        self._process.wait(10)

    def _tell(self, method: str, **parameters: Any) -> Any:
        self._sent += 1
        told = {"id": self._sent, "method": method, "params": parameters}
        return self._done(self._answer(json.dumps(told)))

    async def _answer(self, told: str) -> Any:
        await self._socket.write_message(told)
        while (read := await self._socket.read_message()) is not None:
            answer = json.loads(read)
            if answer.get("id") == self._sent:
                if "error" in answer:
                    raise Leaving(answer["error"])
                return answer["result"]
        raise AssertionError("the browser is gone")

    async def _connected(self, url: str) -> Any:
        return await websocket_connect(url)

    async def _closed(self) -> None:
        self._socket.close()

    def _done(self, doing: Coroutine[Any, Any, Any]) -> Any:
        return self._loop.run_until_complete(asyncio.wait_for(doing, WAIT_S))


def until(true: Callable[[], object]) -> None:
    """Waits for it; fails after WAIT_S."""
    deadline = time.monotonic() + WAIT_S
    while not _holds(true):
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.05)


def _holds(true: Callable[[], object]) -> bool:
    try:
        return bool(true())
    except Leaving:
        return False
