"""Run a command that must not outlive its parent: `guard.py [options] -- COMMAND…`.

A small process between the two. It ends the command, politely and then not, when it is told to by
a signal, and when its own parent is gone, however that ended. Should the guard itself be killed,
the kernel tells the command. Used by path, with the standard library alone: it starts in
milliseconds and holds few megabytes.
"""

import argparse
import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
WATCHED = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD)
LOOK_S = 0.5  # how often it looks whether its parent is still there


def main() -> int:
    """Guard the command; its exit status, 128 + n where signal n ended it."""
    options = _arguments()
    parent = _parent()
    signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)
    child = subprocess.Popen(options.command, preexec_fn=_in_child(options.user))  # noqa: PLW1509
    told = 0
    while child.poll() is None and told not in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        found = signal.sigtimedwait(WATCHED, LOOK_S)
        told = found.si_signo if found else 0
        if os.getppid() != parent:
            told = signal.SIGTERM
    status = _end(child, options.grace)
    return 128 - status if status < 0 else status


def _parent() -> int:
    """Who started us. Where it was gone before we could look, the first process has us by now, and
    our session is still the one that it led."""
    parent, leader = os.getppid(), os.getsid(0)
    return leader if parent == 1 and leader not in (0, 1, os.getpid()) else parent


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--user", help="run the command as this account")
    parser.add_argument("--grace", type=float, default=20, help="seconds from SIGTERM to SIGKILL")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    options.command = options.command[options.command[:1] == ["--"] :]
    return options


def _in_child(user: str | None) -> Callable[[], None]:
    """What the child does before it becomes the command. Changing the account clears the kernel's
    promise, so that comes first."""
    account = pwd.getpwnam(user) if user else None
    kernel = ctypes.CDLL(None) if sys.platform == "linux" else None

    def prepare() -> None:
        os.setsid()
        if account:
            os.setgroups([])
            os.setgid(account.pw_gid)
            os.setuid(account.pw_uid)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        if kernel:
            kernel.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

    return prepare


def _end(child: subprocess.Popen[bytes], grace: float) -> int:
    """Ask it to stop, wait, then kill it and whatever of its group is left."""
    if child.poll() is None:
        child.terminate()
    limit = time.monotonic() + grace
    while child.poll() is None and time.monotonic() < limit:
        signal.sigtimedwait((signal.SIGCHLD,), 0.2)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    return child.wait()


if __name__ == "__main__":
    sys.exit(main())
