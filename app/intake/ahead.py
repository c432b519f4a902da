"""Lets one stage of a pipeline work while the next one is busy."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def ahead(items: Iterable[T], depth: int = 2) -> Iterator[T]:
    """`items` in order, drawn by a thread of its own, at most `depth` of them before their turn.

    What drawing raises is raised here, at that item's turn.
    """
    end = object()
    source = iter(items)
    with ThreadPoolExecutor(max_workers=1) as thread:
        drawn = deque(thread.submit(next, source, end) for _ in range(depth))
        while (item := drawn.popleft().result()) is not end:
            drawn.append(thread.submit(next, source, end))
            yield item  # type: ignore[misc]  # `end` is gone here
