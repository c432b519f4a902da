"""Opens a file for reading, unpacked where it is gzip, and knows how far into it one is."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Opened:
    """A stream of unpacked bytes over the file on disk."""

    stream: BinaryIO
    disk: BinaryIO

    def position(self) -> int:
        """Bytes of the file on disk that have been read."""
        return self.disk.tell()


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open `path`; gzip is told by its first bytes, not by its name."""
    with path.open("rb") as disk:
        packed = disk.read(2) == GZIP
        disk.seek(0)
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=disk)) if packed else disk
        yield Opened(stream, disk)


def named(path: Path, suffixes: tuple[str, ...]) -> bool:
    """Whether `path` is a file with one of `suffixes`, `.gz` after it or not."""
    name = path.name.lower().removesuffix(".gz")
    return path.is_file() and name.endswith(suffixes)
