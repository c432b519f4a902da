import mmap
import re
from pathlib import Path

import numpy as np
import pytest

from app.api.large_pages import COLLAPSE, PAGE, use_large_pages

SMAPS = Path("/proc/self/smaps")


def in_large_pages(address: int) -> int:
    """Bytes in large pages of the mapping that `address` lies in."""
    for mapping in re.split(r"^(?=[0-9a-f]+-[0-9a-f]+ )", SMAPS.read_text(), flags=re.MULTILINE):
        ends = re.match(r"(\w+)-(\w+) ", mapping)
        told = re.search(r"^AnonHugePages: +(\d+) kB", mapping, re.MULTILINE)
        if ends and told and int(ends[1], 16) <= address < int(ends[2], 16):
            return int(told[1]) * 1024
    return 0


def kernel_collapses() -> bool:
    with mmap.mmap(-1, 2 * PAGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as memory:
        memory.write(bytes(2 * PAGE))
        start = -np.frombuffer(memory, np.uint8).ctypes.data % PAGE
        try:
            memory.madvise(COLLAPSE, start, PAGE)
        except OSError:
            return False
    return True


@pytest.mark.skipif(not SMAPS.exists(), reason="no /proc")
def test_what_is_loaded_is_moved_and_stays_what_it_was() -> None:
    with mmap.mmap(-1, 8 * PAGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as memory:
        memory.madvise(mmap.MADV_NOHUGEPAGE)  # as it is where the kernel waits to be asked
        memory.write(bytes([7]) * (8 * PAGE))
        data = np.frombuffer(memory, np.uint8)
        address = data.ctypes.data
        assert in_large_pages(address) == 0
        try:
            if not kernel_collapses():
                pytest.skip("this kernel moves nothing on demand")
            use_large_pages()
            assert in_large_pages(address) >= 6 * PAGE
            assert (data == 7).all()
        finally:
            del data


def test_elsewhere_nothing_happens(tmp_path: Path) -> None:
    use_large_pages(tmp_path / "none")
