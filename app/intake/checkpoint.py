"""How far an import has come, kept on disk so that an interrupted one goes on from there."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

import orjson

from opensearch.catalogue.schema import Catalogue

END_BYTES = 1 << 20  # of a file's beginning and end, hashed to know it again


@dataclass(frozen=True)
class Checkpoint:
    """Rows up to `line` have been acknowledged by the engine, or rejected."""

    version: int  # microseconds since epoch; what every write of this import carries
    line: int = 0
    written: int = 0
    superseded: int = 0
    rejected: int = 0
    rejects_offset: int = 0  # bytes

    @classmethod
    def load(cls, path: Path) -> Self | None:
        """What `path` holds, or None if nothing of use."""
        try:
            return cls(**orjson.loads(path.read_bytes()))
        except (FileNotFoundError, orjson.JSONDecodeError, TypeError):
            return None

    def save(self, path: Path) -> None:
        """Replace `path` in one step: a kill leaves the old checkpoint or the new one."""
        draft = path.with_name(path.name + ".new")
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(orjson.dumps(asdict(self)))
        draft.replace(path)


def import_key(source: Path, catalogue: Catalogue) -> str:
    """Names one import: the same source, unchanged, into the same catalogue of the same schema.

    A file is known by its size and its first and last MiB, a folder by its files' paths, sizes
    and times.
    """
    digest = hashlib.blake2b(digest_size=8)
    digest.update(str(source.resolve()).encode())
    digest.update(catalogue.model_dump_json().encode())
    for part in _ends(source) if source.is_file() else _listing(source):
        digest.update(part)
    return f"{catalogue.name}-{digest.hexdigest()}"


def _ends(file: Path) -> Iterator[bytes]:
    size = file.stat().st_size
    yield str(size).encode()
    with file.open("rb") as opened:
        yield opened.read(END_BYTES)
        opened.seek(max(0, size - END_BYTES))
        yield opened.read(END_BYTES)


def _listing(folder: Path) -> Iterator[bytes]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            known = file.stat()
            yield os.fsencode(file.relative_to(folder))
            yield f"\0{known.st_size}\0{known.st_mtime_ns}\n".encode()
