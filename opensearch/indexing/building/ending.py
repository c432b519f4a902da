"""How builds end: well, badly, or by the death of their process, seen by whoever comes next."""

from opensearchpy import OpenSearch

from opensearch.indexing.building import target, ticket
from opensearch.indexing.building.block import unblock
from opensearch.indexing.building.lease import Lease
from opensearch.indexing.building.record import Phase
from opensearch.indices import alias


def finish(client: OpenSearch, lease: Lease) -> None:
    """After a swap: record it, and drop all but the served and the previous index."""
    swapped = lease.record.planned
    assert swapped is not None, "a swap is planned before it is made"
    lease.update(phase=Phase.DONE, last=swapped, planned=None, ticket=None)
    for index in alias.every(client, lease.record.catalogue):
        if index not in (swapped.served, swapped.previous):
            target.drop(client, index)


def give_up(client: OpenSearch, lease: Lease, phase: Phase, reason: str) -> bool:
    """Leave the catalogue as it was; whether the swap had been made after all.

    The ticket goes first: from then on a swap still on its way is refused, and the block can be
    lifted. A failed build's index is dropped, an interrupted one's is kept to go on with.
    """
    lease.update(error=reason)
    swapped = settle(client, lease)
    if not swapped:
        lease.update(phase=phase)
        record = lease.record
        kept = (record.live, record.last.previous if record.last else None)
        if phase is Phase.FAILED and record.target and record.target not in kept:
            target.drop(client, record.target)
    return swapped


def settle(client: OpenSearch, lease: Lease) -> bool:
    """Bring what the last holder left to rest; whether its swap had been made."""
    record = lease.record
    if record.ticket and record.target:
        ticket.revoke(client, record.target, record.ticket)
    if record.phase is not Phase.SWITCHING:
        return False
    if record.planned and alias.live(client, record.catalogue) == record.planned.served:
        finish(client, lease)
        return True
    if record.live:
        unblock(client, record.live)
    lease.update(phase=Phase.INTERRUPTED)
    return False
