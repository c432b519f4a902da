"""Counts what became of each row, sets the rejected ones aside, and keeps the checkpoint."""

import time
from dataclasses import replace
from pathlib import Path

from app.intake.checkpoint import Checkpoint
from app.intake.rejects import Rejects
from app.intake.report import ImportProgress
from app.intake.rows import Read
from app.intake.sources import Problem
from opensearch.errors import EngineDown
from opensearch.indexing.operations import Fate, Outcome

SAVE_EVERY_S = 1.0
REMEDY = "correct the field, or declare it otherwise in the catalogue's file"


class Tally:
    """Rows must be counted in the order they stood in the source."""

    def __init__(self, start: Checkpoint, rejects: Rejects, path: Path) -> None:
        self.reached = start
        self._position = 0
        self._rejects = rejects
        self._path = path
        self._saved = time.monotonic()

    def count(self, read: Read, outcome: Outcome | None) -> bool:
        """One row that is settled; whether the checkpoint was saved with it.

        `outcome` is None for a row that was not written: a problem, or any in a dry run. Raises
        EngineDown where the engine would not take a row in time: the row stays to be done.
        """
        if outcome is not None and outcome.unreached:
            raise EngineDown(outcome.reason)
        problem = _problem(read, outcome)
        if problem:
            self._rejects.add(read.row, problem, read.item_id)
        self._add(read, problem, outcome)
        if time.monotonic() - self._saved < SAVE_EVERY_S:
            return False
        self.save()
        return True

    def save(self) -> None:
        """Write the checkpoint now."""
        self.reached = replace(self.reached, rejects_offset=self._rejects.offset())
        self.reached.save(self._path)
        self._saved = time.monotonic()

    def progress(self, total: int | None) -> ImportProgress:
        """As told to who watches."""
        return ImportProgress(
            line=self.reached.line,
            position=self._position,
            total=total,
            written=self.reached.written,
            rejected=self.reached.rejected,
        )

    def _add(self, read: Read, problem: Problem | None, outcome: Outcome | None) -> None:
        superseded = outcome is not None and outcome.fate is Fate.SUPERSEDED
        was = self.reached
        self._position = read.row.position
        self.reached = replace(
            was,
            line=read.row.line,
            written=was.written + (not problem and not superseded),
            superseded=was.superseded + superseded,
            rejected=was.rejected + bool(problem),
        )


def _problem(read: Read, outcome: Outcome | None) -> Problem | None:
    if isinstance(read.item, Problem):
        return read.item
    if outcome is not None and outcome.fate is Fate.REJECTED:
        return Problem(outcome.field or "(item)", outcome.reason, REMEDY)
    return None
