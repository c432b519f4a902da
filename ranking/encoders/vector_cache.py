"""Vectors kept by what was encoded and by which encoder: one SQLite file, shared by processes."""

import hashlib
import json
import logging
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from ranking.encoders.encoder import Fingerprint, Vectors

log = logging.getLogger(__name__)

MAX_VECTORS = 2_000_000  # about 1.9 GB of file at 384 dimensions
WAIT_S = 10.0  # for another process's write
AGAIN_S = 0.01
ASKED_AT_ONCE = 500
STORED = np.dtype("<f2")

TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    key BLOB NOT NULL UNIQUE,
    vector BLOB NOT NULL
)
"""


class VectorCache:
    """float16 vectors, oldest dropped first. A connection a batch, so threads and forks are safe.

    It is a cache: a file that cannot be read is made again, one that cannot be written is done
    without, and neither stops an import.
    """

    def __init__(self, path: Path, max_vectors: int = MAX_VECTORS) -> None:
        """`path` is the file, made when first written; at most `max_vectors` are kept in it."""
        self._path = path
        self._max = max_vectors

    def get(self, space: Fingerprint, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors known of `texts` in the encoder's `space`, [dimension] each."""
        wanted = {_key(space, text): text for text in texts}
        known: dict[str, Vectors] = {}
        with self._tolerant(), self._connection() as connection:
            for keys in _portions([*wanted]):
                known.update((wanted[key], vector) for key, vector in _rows(connection, keys))
        return known

    def put(self, space: Fingerprint, vectors: Mapping[str, Vectors]) -> None:
        """Keep `vectors`, by text; in one transaction."""
        rows = [(_key(space, text), narrow(vector)) for text, vector in vectors.items()]
        with self._tolerant(), self._connection() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO vectors (key, vector) VALUES (?, ?)", rows
            )
            connection.execute(
                "DELETE FROM vectors WHERE place <= (SELECT max(place) FROM vectors) - ?",
                (self._max,),
            )

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=WAIT_S)
        try:
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(TABLE)
            with connection:
                yield connection
        finally:
            connection.close()

    @contextmanager
    def _tolerant(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:  # locked for long, disk full, no permission
            log.warning("The vector cache %s is not used: %s", self._path, error)
        except sqlite3.DatabaseError as error:
            log.warning("The vector cache %s is damaged and starts anew: %s", self._path, error)
            self._discard()
        except OSError as error:
            log.warning("The vector cache %s is not used: %s", self._path, error)

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """The first to open the file changes how it is written. SQLite refuses who comes at that
    moment, instead of letting them wait as it does elsewhere."""
    end = time.monotonic() + WAIT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(AGAIN_S)
        else:
            return


def narrow(vector: Vectors) -> bytes:
    """As stored: float16, half the bytes; a unit vector turns by less than 0.05 degrees."""
    return vector.astype(STORED).tobytes()


def wide(stored: bytes) -> Vectors:
    """A stored vector as float32."""
    return np.frombuffer(stored, dtype=STORED).astype(np.float32)


def _portions(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (keys[at : at + ASKED_AT_ONCE] for at in range(0, len(keys), ASKED_AT_ONCE))


def _rows(connection: sqlite3.Connection, keys: Sequence[bytes]) -> Iterator[tuple[bytes, Vectors]]:
    marks = ",".join("?" * len(keys))
    query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"
    for key, stored in connection.execute(query, keys):
        yield key, wide(stored)


def _key(space: Fingerprint, text: str) -> bytes:
    digest = hashlib.sha256(json.dumps(space.as_meta(), sort_keys=True).encode())
    digest.update(text.encode("utf-8", "replace"))
    return digest.digest()
