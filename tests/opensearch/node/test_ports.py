"""A port that is taken is not chosen."""

import socket
import subprocess
import sys

from opensearch.node.claims import release
from opensearch.node.ports import LOOPBACK, claimed_port, is_free, take
from tests.ports import free_port

STARTS = 6
# Told to begin by a line on its input, it holds what it got until a second one comes.
PICKER = """
import sys
from opensearch.node.ports import claimed_port
print(flush=True)
sys.stdin.readline()
print(claimed_port(int(sys.argv[1])), flush=True)
sys.stdin.readline()
"""


def test_the_wanted_port_is_taken_where_it_is_free() -> None:
    port = free_port()
    assert claimed_port(port) == port
    release(port)


def test_another_is_chosen_where_it_is_in_use() -> None:
    with socket.socket() as busy:
        busy.bind((LOOPBACK, 0))
        busy.listen()
        wanted = busy.getsockname()[1]
        assert not is_free(wanted)
        other = claimed_port(wanted)
    assert other != wanted
    release(other)


def test_another_is_chosen_where_a_sibling_has_it() -> None:
    port = free_port()
    other = claimed_port(port, taken=[port])
    assert other != port
    release(other)


def picker(wanted: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", PICKER, str(wanted)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def tell(process: "subprocess.Popen[str]") -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_stacks_started_at_the_same_moment_get_different_ports() -> None:
    """None has bound anything yet: that one port is free is what they all see."""
    wanted = free_port()
    starting = [picker(wanted) for _ in range(STARTS)]
    for process in starting:
        line(process)  # it has been loaded
    for process in starting:
        tell(process)
    got = [int(line(process)) for process in starting]
    assert is_free(wanted)
    assert not take(wanted)
    assert (len(set(got)), wanted in got) == (STARTS, True)
    for process in starting:
        process.communicate("\n", timeout=30)
    assert take(wanted)  # what was spoken for ends with who spoke
    release(wanted)


def test_what_is_ours_stays_ours() -> None:
    port = claimed_port()
    assert claimed_port(port) == port
    release(port)
