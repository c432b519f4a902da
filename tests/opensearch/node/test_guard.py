"""What is guarded ends with whoever started it, however that ended."""

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from opensearch.node import guard

GUARD = (sys.executable, "-I", guard.__file__)
DEADLINE_S = 60

# Prints its own id and its child's, then both wait.
FAMILY = "sleep 600 & echo $$ $!; wait"
STUBBORN = "trap '' TERM; echo $$ $$; while :; do sleep 1; done"


def start(script: str, *options: str) -> "subprocess.Popen[str]":
    command = (*GUARD, *options, "--", "bash", "-c", script)
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def ids(process: "subprocess.Popen[str]") -> list[psutil.Process]:
    assert process.stdout
    return [psutil.Process(int(word)) for word in process.stdout.readline().split()]


def all_end(processes: list[psutil.Process]) -> bool:
    alive = psutil.wait_procs(processes, DEADLINE_S)[1]
    return not alive


def test_its_status_is_the_commands() -> None:
    assert subprocess.run((*GUARD, "--", "bash", "-c", "exit 7"), check=False).returncode == 7


def test_a_command_that_a_signal_ended_is_told_by_it() -> None:
    done = subprocess.run((*GUARD, "--", "bash", "-c", "kill -9 $$"), check=False)
    assert done.returncode == 128 + signal.SIGKILL


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_command_and_its_children(number: int) -> None:
    process = start(FAMILY)
    family = ids(process)
    process.send_signal(number)
    assert all_end(family)
    process.wait(DEADLINE_S)


def test_a_stubborn_command_is_killed_after_the_grace() -> None:
    process = start(STUBBORN, "--grace", "0.3")
    family = ids(process)
    process.terminate()
    assert process.wait(DEADLINE_S) == 128 + signal.SIGKILL
    assert all_end(family)


def test_the_command_ends_when_the_parent_is_killed(tmp_path: Path) -> None:
    line = [*GUARD, "--", "bash", "-c", FAMILY]
    parent = f"import subprocess; subprocess.run({line!r})"
    process = subprocess.Popen((sys.executable, "-c", parent), stdout=subprocess.PIPE, text=True)
    family = ids(process)
    process.kill()
    assert all_end(family)
    process.wait(DEADLINE_S)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's promise is Linux's")
def test_the_command_ends_when_the_guard_itself_is_killed() -> None:
    process = start("echo $$; exec sleep 600")
    family = ids(process)
    process.kill()
    assert all_end(family)
    process.wait(DEADLINE_S)


def test_a_parent_that_was_gone_at_once_is_gone_all_the_same(tmp_path: Path) -> None:
    told = tmp_path / "told"
    command = (*GUARD, "--", "bash", "-c", f"echo $$ > {told}.new; mv {told}.new {told}; sleep 600")
    leave = f"import os, subprocess; subprocess.Popen({command!r}); os._exit(0)"
    subprocess.run((sys.executable, "-c", leave), check=True, start_new_session=True)
    guards = [one for one in psutil.process_iter(["cmdline"])
              if f"{told}" in " ".join(one.info["cmdline"] or ())]  # fmt: skip
    assert guards
    assert all_end(guards)
