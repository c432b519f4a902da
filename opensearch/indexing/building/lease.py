"""The right to build a catalogue, for a while: renewed by a thread, lost when another takes it."""

import secrets
import time
from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Any, Self

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing.building import ledger
from opensearch.indexing.building.errors import BuildUnderWay, LeaseLost
from opensearch.indexing.building.ledger import Moved, Tag
from opensearch.indexing.building.record import Record

TTL_S = 30.0
BEATS = 3  # renewals within a lease's time


class Lease:
    """Held from `take` to the end of the `with` block.

    Clocks of different machines may differ: a lease wrongly found expired costs time, not writes,
    since whoever takes over first takes away the ticket without which no swap is possible.
    """

    def __init__(self, client: OpenSearch, record: Record, tag: Tag, ttl_s: float) -> None:
        self._client = client
        self._record = record
        self._tag = tag
        self._ttl_s = ttl_s
        self._lock = Lock()
        self._ended = Event()
        self._lost = False
        self._beat = Thread(target=self._renew, name="lease", daemon=True)

    @property
    def record(self) -> Record:
        """The record as last stored by us."""
        return self._record

    def update(self, **changes: Any) -> Record:
        """Store changes and renew. Raises LeaseLost where another has taken the build over."""
        return self._store(changes | {"expires_at": time.time() + self._ttl_s})

    def release(self, **changes: Any) -> None:
        """Store the last changes and let go: the next may take it at once."""
        self._ended.set()
        self._store(changes | {"expires_at": 0.0})

    def _store(self, changes: dict[str, Any]) -> Record:
        with self._lock:
            self.check()
            changed = self._record.model_copy(update=changes)
            try:
                self._record, self._tag = ledger.write(self._client, changed, self._tag)
            except Moved:
                self._lost = True
            self.check()
            return self._record

    def note(self, **changes: Any) -> None:
        """Keep changes for the next renewal: progress, which may be told late or lost."""
        with self._lock:
            self._record = self._record.model_copy(update=changes)

    def check(self) -> None:
        """Raise LeaseLost where the renewing thread has found it lost."""
        if self._lost:
            raise LeaseLost(self._record.catalogue)

    def _renew(self) -> None:
        while not self._ended.wait(self._ttl_s / BEATS):
            try:
                self.update()
            except LeaseLost:
                return
            except TransportError:
                continue  # nobody else can reach the engine's majority either, or it passes

    def __enter__(self) -> Self:
        self._beat.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._beat.join()


def take(
    client: OpenSearch,
    catalogue: str,
    ttl_s: float = TTL_S,
    clock: Callable[[], float] = time.time,
) -> Lease:
    """The lease of `catalogue`; its record is what the one before left, under a new holder.

    Raises BuildUnderWay while another holds it.
    """
    ledger.install(client)
    found = ledger.read(client, catalogue)
    holder = secrets.token_hex(8)
    record, tag = found or (Record(catalogue=catalogue, holder=holder, revision=""), None)
    if record.expires_at > clock():
        raise BuildUnderWay(catalogue, record.phase, record.done, record.total)
    mine = record.model_copy(update={"holder": holder, "expires_at": clock() + ttl_s})
    try:
        return Lease(client, *ledger.write(client, mine, tag), ttl_s)
    except Moved:
        raise BuildUnderWay(catalogue, record.phase, record.done, record.total) from None
