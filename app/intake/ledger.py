"""Rows on their way to the engine, settled in the order they stood in the source."""

from collections import deque
from collections.abc import Iterable, Iterator

from app.intake.rows import Read
from app.intake.sources import Problem
from opensearch.indexing.operations import Outcome, Put

Prepared = tuple[Read, Put | None]  # a row, and what to write of it; None for a problem
Settled = tuple[Read, Outcome | None]


class Ledger:
    """Pairs each outcome with its row. The writer answers in order; rows that were rejected before
    it wait their turn, so that whatever is settled, everything above it is too."""

    def __init__(self) -> None:
        self._waiting: deque[Read] = deque()

    def operations(self, prepared: Iterable[Prepared]) -> Iterator[Put]:
        """What to write, noting every row."""
        for read, put in prepared:
            self._waiting.append(read)
            if put is not None:
                yield put

    def settle(self, outcomes: Iterable[Outcome]) -> Iterator[Settled]:
        """Every row with what became of it, problems (None) among them, in order."""
        for outcome in outcomes:
            yield from self._problems_first()
            yield self._waiting.popleft(), outcome
        yield from self._problems_first()

    def _problems_first(self) -> Iterator[Settled]:
        while self._waiting and isinstance(self._waiting[0].item, Problem):
            yield self._waiting.popleft(), None
