"""Work that nobody waits for."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Thing = TypeVar("Thing")
T = TypeVar("T")


class Aside:
    """A thread for it, one piece at a time, made at first use: in the process that serves, not in
    the one that forked it. Its user sees to it that two threads do not begin at once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pool: ThreadPoolExecutor | None = None

    def begin(self, work: Callable[[Thing], T], thing: Thing) -> "Future[T]":
        """Have `work(thing)` done, behind what was begun before."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix=self._name)
        return self._pool.submit(work, thing)
