"""What a build sets out from: which index it fills, and what that one already has."""

import time

from opensearchpy import OpenSearch

from opensearch.indexing import alias
from opensearch.indexing.building import target
from opensearch.indexing.building.errors import NoPrevious
from opensearch.indexing.building.lease import Lease
from opensearch.indexing.building.positions import reached
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.building.record import Phase, Positions, Record
from opensearch.names import TOMBSTONES


def can_go_on(record: Record, recipe: Recipe, live: str | None, there: tuple[str, ...]) -> bool:
    """Whether an interrupted build had the same aim, and both its indexes are still there.

    A build from a source begins anew: its iterator cannot be entered in the middle.
    """
    return (
        record.phase is not Phase.DONE
        and record.phase is not Phase.FAILED
        and record.recipe == recipe.key
        and recipe.puts is None
        and record.live == live
        and record.target in there
        and record.target != live
    )


def set_out(client: OpenSearch, lease: Lease, recipe: Recipe, live: str | None) -> None:
    """Go on with an interrupted build, or drop what it left and make a new index."""
    record = lease.record
    catalogue = record.catalogue
    if can_go_on(record, recipe, live, alias.every(client, catalogue)):
        lease.update(run=recipe.run, error=None)
        return
    _drop_left(client, record, live)
    fresh = target.stamped(catalogue)
    lease.update(
        phase=Phase.PREPARING,
        recipe=recipe.key,
        run=recipe.run,
        live=live,
        target=fresh,
        positions=_already(client, live) if recipe.puts else {},
        graves=reached(client, TOMBSTONES),
        started_at=time.time(),
        planned=None,
        error=None,
        done=0,
        total=0,
    )
    recipe.create(fresh)
    lease.update(refresh_interval=target.begin(client, fresh))


def set_back(client: OpenSearch, lease: Lease, recipe: Recipe, live: str | None) -> None:
    """Make the previous index the target: it lacks only what was written since it served."""
    record = lease.record
    last = record.last
    there = alias.every(client, record.catalogue)
    if last is None or last.previous not in there or last.served != live:
        raise NoPrevious(record.catalogue)
    _drop_left(client, record, live)
    lease.update(
        phase=Phase.PREPARING,
        recipe=recipe.key,
        run=recipe.run,
        live=live,
        target=last.previous,
        positions=last.positions,
        graves={},
        started_at=time.time(),
        planned=None,
        error=None,
        done=0,
        total=0,
        refresh_interval=None,
    )


def _already(client: OpenSearch, live: str | None) -> Positions:
    """What a build from a source leaves out of the served index: all that is in it now."""
    return reached(client, live) if live else {}


def _drop_left(client: OpenSearch, record: Record, live: str | None) -> None:
    kept = (live, record.last.previous if record.last else None)
    if record.target and record.target not in kept:
        target.drop(client, record.target)
