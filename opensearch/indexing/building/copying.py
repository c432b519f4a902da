"""One pass over what was written to an index since the pass before, into the new index."""

import random
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError, TransportError

from opensearch.indexing.building.errors import BuildFailed, TargetLost
from opensearch.indexing.building.positions import reached, refresh
from opensearch.indexing.building.record import Positions
from opensearch.indexing.building.scan import Scan, Stored
from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Fate, Operation, Outcome
from opensearch.indexing.retry import PATIENCE, transient

KEPT_EVERY = 64  # operations between two notes of how far a pass is

Render = Callable[[list[Stored]], list[Operation]]
Keep = Callable[[Positions], None]
Told = Callable[[Outcome], None]


@dataclass(frozen=True)
class Copier:
    """What stays the same from pass to pass.

    `told` hears of every operation the engine took, in order; `check` raises where the build is
    no longer ours.
    """

    client: OpenSearch
    writer: Writer
    told: Told
    check: Callable[[], None]

    def everything(self, scan: Scan, render: Render, after: Positions, keep: Keep) -> Positions:
        """Write what `render` makes of the documents written after `after`.

        Returns where the next pass has to begin: what had been written to every copy when this
        one began. `keep` is given positions as pages are acknowledged, for an interrupted pass to
        go on from. Raises BuildFailed where the new index refuses a document and TargetLost
        where it stays out of reach.
        """
        until = reached(self.client, scan.index)
        refresh(self.client, scan.index)
        kept = dict(after)
        for shard, last in until.items():
            self._shard(_Part(scan, render, shard, last, kept, keep))
        return until

    def _shard(self, part: "_Part") -> None:
        """Read a shard to its end; where its view is lost, again behind what was dealt with."""
        pauses = PATIENCE.pauses(random.Random())
        while True:
            begun = part.at
            try:
                self._read(part)
                return
            except TransportError as error:
                if part.at != begun:
                    pauses = PATIENCE.pauses(random.Random())
                lost = isinstance(error, NotFoundError) or transient(error)
                pause = next(pauses, None) if lost else None
                if pause is None:
                    raise
                time.sleep(pause)

    def _read(self, part: "_Part") -> None:
        read: deque[int] = deque()

        def operations() -> Iterator[Operation]:
            for page in part.scan.shard(part.shard, part.at):
                self.check()
                read.extend(stored.sequence for stored in page)
                yield from part.render(page)

        for outcome in self.writer.write(operations()):
            if outcome.fate is Fate.REJECTED:
                raise (TargetLost if outcome.unreached else BuildFailed)(refused(outcome))
            self.told(outcome)
            part.reach(read.popleft())


@dataclass(frozen=True)
class _Part:
    """A shard in a pass; `kept` is shared by all shards of the pass."""

    scan: Scan
    render: Render
    shard: int
    last: int
    kept: Positions
    keep: Keep

    @property
    def at(self) -> int:
        return self.kept.get(self.shard, -1)

    def reach(self, sequence: int) -> None:
        """Beyond `last` a sequence number may yet become another operation's: not kept."""
        if self.at < sequence <= self.last:
            self.kept[self.shard] = sequence
            if sequence % KEPT_EVERY == 0:
                self.keep(dict(self.kept))


def refused(outcome: Outcome) -> str:
    """In words, which item the new index did not take and why."""
    where = f" ({outcome.field})" if outcome.field else ""
    return f"the new index does not take item {outcome.operation.id}{where}: {outcome.reason}"
