"""Processes of a stack that outlived their keeper, found by the mark in their environment."""

import os
from pathlib import Path

import psutil

MARK = "PINWHEEL_STACK"
GRACE_S = 15.0


def mark(home: Path) -> dict[str, str]:
    """The environment that marks whatever is started with it as `home`'s."""
    return {MARK: str(home.resolve())}


def leftovers(home: Path) -> list[psutil.Process]:
    """The processes marked as `home`'s, ourselves and those that started us left out."""
    wanted = str(home.resolve())
    us = psutil.Process(os.getpid())
    spared = {us.pid, *(process.pid for process in us.parents())}
    return [
        process
        for process in psutil.process_iter()
        if process.pid not in spared and _marked(process) == wanted
    ]


def reap(home: Path) -> int:
    """End them, politely and then not; how many there were."""
    found = leftovers(home)
    for process in found:
        _send(process, "terminate")
    for process in psutil.wait_procs(found, GRACE_S)[1]:
        _send(process, "kill")
    psutil.wait_procs(found, GRACE_S)
    return len(found)


def _marked(process: psutil.Process) -> str | None:
    try:
        return process.environ().get(MARK)
    except (psutil.Error, OSError):
        return None


def _send(process: psutil.Process, word: str) -> None:
    try:
        getattr(process, word)()
    except psutil.NoSuchProcess:
        return
