"""The engine's nodes as child processes: started, watched, killed, restarted, stopped."""

import os
import subprocess
import threading
from typing import Self

import psutil

from opensearch.node.errors import NodeError
from opensearch.node.log import last_error
from opensearch.node.node import GRACE_S, Node, prepare
from opensearch.node.ready import await_ready

START_S = 400.0  # all nodes together may take, on a busy machine


class CrashError(NodeError):
    """A node ended by itself; the message holds its log's last error."""


class Cluster:
    """Running nodes. Use it as a context manager, or call `stop`; its nodes end with us anyway."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._lock = threading.Lock()

    @property
    def urls(self) -> list[str]:
        """The HTTP addresses, in the nodes' order, of nodes up or down."""
        return [node.url for node in self.nodes]

    def start(self, limit_s: float = START_S) -> Self:
        """Start every node and wait until they are one cluster.

        Raises CrashError with the log's last error, or ReadinessError; all nodes are stopped then.
        """
        try:
            for node in self.nodes:
                prepare(node, self.nodes)
            for node in self.nodes:
                self._launch(node)
            self.await_ready(limit_s)
        except BaseException:
            self.stop()
            raise
        return self

    def await_ready(self, limit_s: float = START_S) -> None:
        """Wait until all nodes are one cluster. Raises CrashError, ReadinessError."""
        await_ready(self.nodes, limit_s, self.check)

    def check(self) -> None:
        """Raise CrashError where a node that should run does not."""
        for node in self.nodes:
            process = self._running.get(node.name)
            if process is not None and process.poll() is not None:
                raise CrashError(
                    f"{node.name} ended with status {process.returncode}: {last_error(node.log)} "
                    f"(log: {node.log})"
                )

    def kill(self, node: Node) -> None:
        """SIGKILL, as when the machine is gone; returns once the process is no more."""
        with self._lock:
            guarding = self._running.pop(node.name)
        for child in psutil.Process(guarding.pid).children():
            child.kill()
        guarding.wait()

    def restart(self, node: Node, limit_s: float = START_S) -> None:
        """Start a killed node on the data it had, and wait until the cluster is whole again."""
        self._launch(node)
        self.await_ready(limit_s)

    def stop(self) -> None:
        """End every node: SIGTERM, and SIGKILL after a grace."""
        with self._lock:
            running, self._running = self._running, {}
        for process in running.values():
            process.terminate()
        for process in running.values():
            try:
                process.wait(GRACE_S + 10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _launch(self, node: Node) -> None:
        with node.log.open("ab") as log:
            process = subprocess.Popen(
                node.command,
                env=os.environ | dict(node.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # a Ctrl-C at the terminal is ours to handle
            )
        with self._lock:
            self._running[node.name] = process

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
