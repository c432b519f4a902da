"""A builder that died between the block and the swap must not leave the catalogue unwritable."""

import time
from dataclasses import dataclass, field

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing.building import ledger
from opensearch.indexing.building.ending import settle
from opensearch.indexing.building.errors import BuildUnderWay, LeaseLost
from opensearch.indexing.building.lease import take
from opensearch.indexing.building.record import Phase

EVERY_S = 0.5


@dataclass
class Lifter:
    """Called by a writer that met a block; looks at most twice a second."""

    client: OpenSearch
    catalogue: str
    _looked: float = field(default=0.0)

    def __call__(self) -> None:
        """Lift the block if its build's lease has run out; otherwise leave it."""
        now = time.monotonic()
        if now - self._looked < EVERY_S:
            return
        self._looked = now
        try:
            lift(self.client, self.catalogue)
        except TransportError:
            return  # the writer tries again, and so does this


def lift(client: OpenSearch, catalogue: str) -> None:
    """Take an expired build over, only to bring it to rest. A block that no build of ours has set
    is an operator's, and stays."""
    found = ledger.read(client, catalogue)
    if not found or found[0].phase is not Phase.SWITCHING or found[0].expires_at > time.time():
        return
    try:
        with take(client, catalogue) as lease:
            settle(client, lease)
            lease.release()
    except (BuildUnderWay, LeaseLost):
        return
