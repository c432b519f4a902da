"""What is done about tombstones before a chunk is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from opensearchpy import OpenSearch
from opensearchpy.exceptions import TransportError

from opensearch.indexing import wire
from opensearch.indexing.answers import Again, Wait
from opensearch.indexing.operations import Delete, Fate, Outcome, Put
from opensearch.indexing.send import send
from opensearch.indexing.tombstones import buried, tombstone
from opensearch.names import TOMBSTONES

Held = dict[int, Outcome | Again]


@dataclass(frozen=True)
class Burial:
    """The tombstones of one catalogue, seen from a writer."""

    client: OpenSearch
    catalogue: str

    def screen(self, lines: Sequence[wire.Line]) -> Held:
        """Write the tombstones of the deletes and look up those of the puts.

        Answers, by position in `lines`, for what must not be sent now: a delete whose tombstone
        could not be written, a put older than its item's tombstone.
        """
        return self._remember(lines) | self._older(lines)

    def _remember(self, lines: Sequence[wire.Line]) -> Held:
        deletes = {at: one.operation for at, one in enumerate(lines)}
        stones = {
            at: wire.line(tombstone(self.catalogue, delete))
            for at, delete in deletes.items()
            if isinstance(delete, Delete)
        }
        if not stones:
            return {}
        answers = zip(stones, send(self.client, TOMBSTONES, list(stones.values())), strict=True)
        return {at: _about(lines[at], told) for at, told in answers if _stops(told)}

    def _older(self, lines: Sequence[wire.Line]) -> Held:
        puts = {at: one.operation for at, one in enumerate(lines) if isinstance(one.operation, Put)}
        try:
            graves = buried(self.client, self.catalogue, [put.id for put in puts.values()])
        except TransportError as error:
            return {at: Again(Wait.BUSY, f"{error.error}"[:300]) for at in puts}
        return {
            at: Outcome(put, Fate.SUPERSEDED, f"deleted at version {graves[put.id]}")
            for at, put in puts.items()
            if graves.get(put.id, -1) >= put.version
        }


def _stops(told: Outcome | Again) -> bool:
    """A newer tombstone is no obstacle: the item's own version decides."""
    return isinstance(told, Again) or told.fate is Fate.REJECTED


def _about(line: wire.Line, told: Outcome | Again) -> Outcome | Again:
    if isinstance(told, Again):
        return told
    reason = f"its tombstone was not taken: {told.reason}"
    return Outcome(line.operation, Fate.REJECTED, reason, unreached=told.unreached)
