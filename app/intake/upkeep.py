"""Clears away what nobody needs any more."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services import Services
from opensearch.indexing import tombstones

TOMBSTONES_KEPT = timedelta(days=7)  # far longer than any build takes, or a client tries again
TRAILS_KEPT = timedelta(days=30)  # of imports that were interrupted and never gone on with


def purge_tombstones(services: Services) -> int:
    """Forget old deletes of every catalogue; how many."""
    before = datetime.now(UTC) - TOMBSTONES_KEPT
    names = services.catalogues.names()
    return sum(tombstones.purge(services.client, name, before) for name in names)


def clear_trails(home: Path) -> int:
    """Remove the files of imports given up long ago; how many."""
    oldest = time.time() - TRAILS_KEPT.total_seconds()
    old = [file for file in (home / "imports").glob("*") if file.stat().st_mtime < oldest]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)
