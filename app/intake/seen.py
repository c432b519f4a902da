"""Which ids a source has had, on disk: finding duplicates takes the same memory for any size."""

import sqlite3
from pathlib import Path
from typing import Self

CACHE_KIB = 8192


class Seen:
    """Ids and the lines they stood in, kept beside the checkpoint so that a resumed import knows
    them too. A killed process loses what was not kept, never the file."""

    def __init__(self, path: Path, *, anew: bool) -> None:
        if anew:
            forget(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._ids = sqlite3.connect(path, check_same_thread=False)
        self._ids.execute("PRAGMA journal_mode=WAL")
        self._ids.execute("PRAGMA synchronous=OFF")
        self._ids.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        self._ids.execute(
            "CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, line INT) WITHOUT ROWID"
        )

    def line_of(self, item: str, line: int) -> int:
        """The line that `item` first stood in: `line` itself unless it is a duplicate.

        Meeting the same id in the same line again, after a resume, is no duplicate.
        """
        self._ids.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (item, line))
        found = self._ids.execute("SELECT line FROM seen WHERE id = ?", (item,)).fetchone()
        return int(found[0])

    def keep(self) -> None:
        """Make what was seen last; call it before the rows are passed on."""
        self._ids.commit()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ids.commit()
        self._ids.close()


def forget(path: Path) -> None:
    """Remove the file and what the database keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
