"""Clears away what nobody needs any more."""

import logging
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.intake.trail import TRAILS_KEPT
from app.services import Services
from opensearch.connection.client import OpenSearch
from opensearch.indexing import tombstones
from opensearch.indexing.building.needed import needed_since

# An import that is gone on with at the last moment has a week to end.
TOMBSTONES_KEPT = TRAILS_KEPT + timedelta(days=7)

log = logging.getLogger(__name__)


def purge_tombstones(services: Services) -> int:
    """Forget the deletes of every catalogue that no rollback, build or import can need; how many.

    Where it cannot be done for one it is left to the next time.
    """
    purged = 0
    for name in services.catalogues.names():
        try:
            purged += _purge(services.client, name)
        except Exception:
            log.exception("the deletes of %s were not looked through", name)
    return purged


def _purge(client: OpenSearch, catalogue: str) -> int:
    old = datetime.now(UTC) - TOMBSTONES_KEPT
    return tombstones.purge(client, catalogue, min(old, needed_since(client, catalogue) or old))


def clear_trails(home: Path) -> int:
    """Remove the files of imports given up long ago; how many."""
    oldest = time.time() - TRAILS_KEPT.total_seconds()
    old = [file for file in (home / "imports").glob("*") if file.stat().st_mtime < oldest]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)
