"""The process runner, Supervisor: started, asked and told over its socket below `home`."""

import contextlib
import os
import subprocess
import sys
import time
import xmlrpc.client
from dataclasses import dataclass
from typing import Any

from supervisor.xmlrpc import SupervisorTransport

from app.stack.errors import StackError
from app.stack.part import guarded
from app.stack.places import Places

START_S = 15.0
FAULTS = (OSError, xmlrpc.client.Error)


@dataclass(frozen=True)
class Kept:
    """What the keeper says of one part. `state` is Supervisor's: RUNNING, BACKOFF, FATAL, …"""

    name: str
    state: str
    pid: int | None
    since: int | None  # epoch seconds


class Keeper:
    """The keeper of one home."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def launch(self, environment: dict[str, str], *, bound: bool) -> "subprocess.Popen[bytes]":
        """Start it; `bound`: it ends with us. Raises StackError: it does not come up."""
        run = (sys.executable, "-m", "supervisor.supervisord", "-c")
        command = (*run, str(self._places.configuration))
        with self._places.log("keeper").open("ab") as log:
            process = subprocess.Popen(
                guarded(*command, grace_s=60) if bound else command,
                env=os.environ | environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        limit = time.monotonic() + START_S
        while not self.is_up():
            if process.poll() is not None or time.monotonic() > limit:
                process.terminate()
                raise StackError(f"The stack's keeper did not start: see {log.name}.")
            time.sleep(0.1)
        return process

    def is_up(self) -> bool:
        """Does it answer?"""
        try:
            return bool(self._ask().getState()["statename"] == "RUNNING")
        except FAULTS:
            return False

    def start(self, part: str) -> None:
        """Have a part started and kept; returns at once."""
        with contextlib.suppress(xmlrpc.client.Fault):  # it is started already
            self._ask().startProcess(part, False)

    def parts(self) -> tuple[Kept, ...]:
        """All parts as they are now; none where the keeper is not up."""
        try:
            rows = self._ask().getAllProcessInfo()
        except FAULTS:
            return ()
        return tuple(_kept(row) for row in rows)

    def shut_down(self) -> None:
        """Tell it to stop all parts and end; returns at once."""
        with contextlib.suppress(*FAULTS):
            self._ask().shutdown()

    def _ask(self) -> Any:
        transport = SupervisorTransport(  # type: ignore[no-untyped-call]
            None, None, f"unix://{self._places.socket}"
        )
        return xmlrpc.client.ServerProxy("http://localhost", transport).supervisor


def _kept(row: dict[str, Any]) -> Kept:
    alive = bool(row["pid"])
    return Kept(
        name=row["name"],
        state=row["statename"],
        pid=row["pid"] if alive else None,
        since=row["start"] if alive else None,
    )
