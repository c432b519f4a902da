"""The streaming bulk writer: operations in, one outcome each out, in the same order."""

import random
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from opensearchpy import OpenSearch

from opensearch.indexing import wire
from opensearch.indexing.answers import Again, Wait
from opensearch.indexing.burial import Burial
from opensearch.indexing.operations import Fate, Operation, Outcome
from opensearch.indexing.retry import PATIENCE, Patience
from opensearch.indexing.send import Judged, send
from opensearch.indexing.wire import Line


@dataclass(frozen=True)
class Limits:
    """What one request may hold, and how many are on the way at once: these bound the memory."""

    operations: int = 500
    bytes: int = 8 * 1024 * 1024
    in_flight: int = 2


LIMITS = Limits()


@dataclass(frozen=True)
class Writer:
    """Writes to the alias `target`.

    `burial` remembers deletes and keeps older puts from bringing an item back; a build, which
    copies what is already versioned, has none. `on_block` is called when the index was found
    blocked for writing, before the next try.
    """

    client: OpenSearch
    target: str
    burial: Burial | None = None
    version_type: wire.VersionType = "external"
    limits: Limits = LIMITS
    patience: Patience = PATIENCE
    on_block: Callable[[], None] | None = None
    rng: random.Random = field(default_factory=random.Random)

    def write(self, operations: Iterable[Operation]) -> Iterator[Outcome]:
        """Outcomes in the order of `operations`, which is read as chunks are sent, never ahead.

        An operation is `written` only when the engine said so. One that the engine would not take
        before the deadline is `rejected` with the engine's last reason. Whatever the iterator of
        operations raises passes on after the chunks already sent are answered.
        """
        lines = (wire.line(operation, self.version_type) for operation in operations)
        cut = wire.chunks(lines, self.limits.operations, self.limits.bytes)
        with ThreadPoolExecutor(self.limits.in_flight, "bulk") as pool:
            sent: deque[Future[list[Outcome]]] = deque()
            for chunk in cut:
                sent.append(pool.submit(self._settle, chunk))
                if len(sent) > self.limits.in_flight:
                    yield from sent.popleft().result()
            while sent:
                yield from sent.popleft().result()

    def write_few(self, operations: Sequence[Operation]) -> list[Outcome]:
        """The same in this thread, as one chunk."""
        return self._settle([wire.line(each, self.version_type) for each in operations])

    def _settle(self, chunk: Sequence[Line]) -> list[Outcome]:
        """Send `chunk`, and what of it was not taken again and again, until all is decided."""
        pauses = self.patience.pauses(self.rng)
        outcomes: dict[int, Outcome] = {}
        open_ = dict(enumerate(chunk))
        while open_:
            judged = dict(zip(open_, self._try(list(open_.values())), strict=True))
            outcomes |= {at: one for at, one in judged.items() if isinstance(one, Outcome)}
            again = {at: one for at, one in judged.items() if isinstance(one, Again)}
            open_ = {at: open_[at] for at in again}
            if again and not self._rested(pauses, list(again.values())):
                outcomes |= {at: _given_up(open_[at], one) for at, one in again.items()}
                break
        return [outcomes[at] for at in range(len(chunk))]

    def _try(self, lines: Sequence[Line]) -> Judged:
        held = self.burial.screen(lines) if self.burial else {}
        kept = [line for at, line in enumerate(lines) if at not in held]
        sent = iter(send(self.client, self.target, kept) if kept else ())
        return [held[at] if at in held else next(sent) for at in range(len(lines))]

    def _rested(self, pauses: Iterator[float], again: Sequence[Again]) -> bool:
        """Wait before the next try; False where no time is left for one."""
        pause = next(pauses, None)
        if pause is None:
            return False
        blocked = any(one.wait is Wait.BLOCKED for one in again)
        if blocked and self.on_block:
            self.on_block()
        time.sleep(min(pause, self.patience.blocked_cap_s) if blocked else pause)
        return True


def _given_up(line: Line, last: Again) -> Outcome:
    reason = f"{last.wait.value}, try again later: {last.reason}"
    return Outcome(line.operation, Fate.REJECTED, reason, unreached=True)
