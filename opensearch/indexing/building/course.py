"""What a build sets out from: which index it fills, and what that one already has."""

import time

from opensearchpy import OpenSearch

from opensearch.indexing.building import target
from opensearch.indexing.building.errors import NoPrevious
from opensearch.indexing.building.lease import Lease
from opensearch.indexing.building.positions import reached
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.building.record import Outset, Phase, Record
from opensearch.indices import alias
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
    outset = record.outset if _same_request(record, recipe, live) else _now(client, recipe, live)
    _begin(lease, recipe, live, fresh, outset)
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
    _begin(lease, recipe, live, last.previous, Outset(at=time.time(), live=last.positions))


def _begin(lease: Lease, recipe: Recipe, live: str | None, into: str, outset: Outset) -> None:
    lease.update(
        phase=Phase.PREPARING,
        recipe=recipe.key,
        run=recipe.run,
        live=live,
        target=into,
        outset=outset,
        positions=outset.live,
        graves=outset.graves,
        refresh_interval=None,
        planned=None,
        error=None,
        done=0,
        total=0,
    )


def _same_request(record: Record, recipe: Recipe, live: str | None) -> bool:
    """Whether this is a request that died, made again: what was written since then is to stay."""
    made = recipe.run is not None and record.run == recipe.run
    return made and record.phase is not Phase.DONE and record.live == live


def _now(client: OpenSearch, recipe: Recipe, live: str | None) -> Outset:
    """A copy reads the served index from its beginning; a source stands for all that is in it."""
    at = time.time()  # first: what is written from now on is newer than the source
    stands_for = reached(client, live) if recipe.puts and live else {}
    return Outset(at=at, live=stands_for, graves=reached(client, TOMBSTONES))


def _drop_left(client: OpenSearch, record: Record, live: str | None) -> None:
    kept = (live, record.last.previous if record.last else None)
    if record.target and record.target not in kept:
        target.drop(client, record.target)
