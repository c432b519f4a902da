"""Memory in pages of 2 MB, where the kernel (Linux 6.1 or later) gives them to who asks.

A search touches a little of everything: the encoder's weights, the lexicon, Python itself. In pages
of 4 kB the processor does not know by heart where these are, and finds out anew after each time
that the engine had the core.
"""

import ctypes
import re
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

PAGE = 2 << 20  # bytes
HUGEPAGE, COLLAPSE = 14, 25  # of madvise(2)
EVERY_S = 60.0  # what was loaded meanwhile is moved too
MAPS = Path("/proc/self/maps")
# `start-end rights offset device inode [path]`: data of no file that may be written, and programs.
_MAPPING = re.compile(
    r"^(\w+)-(\w+) (?:rw-p \S+ \S+ 0 *(?:\[heap\])?|r-xp \S+ \S+ [1-9]\d* .*)$", re.MULTILINE
)


def keep_large_pages() -> None:
    """Moves this process's memory into large pages, now and then again, behind what it does."""
    Thread(target=_keep, name="large-pages", daemon=True).start()


def use_large_pages(maps: Path = MAPS) -> None:
    """What cannot be moved stays as it is; so does all on another system."""
    try:
        advise = ctypes.CDLL(None).madvise
        ranges = [*_ranges(maps.read_text())]
    except (OSError, AttributeError):
        return
    advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, size in ranges:
        advise(start, size, HUGEPAGE)
        advise(start, size, COLLAPSE)


def _keep() -> None:
    while MAPS.exists():
        use_large_pages()
        time.sleep(EVERY_S)


def _ranges(maps: str) -> Iterator[tuple[int, int]]:
    """Where each mapping's whole large pages begin, and how many bytes they are."""
    for start, end in _MAPPING.findall(maps):
        first, behind = -(-int(start, 16) // PAGE) * PAGE, int(end, 16) // PAGE * PAGE
        if first < behind:
            yield first, behind - first
