"""The rejects file: one JSON line for each row that was not taken, with what to do about it."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Self

import orjson

from app.intake.sources import Problem, Row

ROW_SHOWN = 2000  # characters of the row kept beside the reason


class Rejects:
    """Opened at `offset`: what an interrupted import wrote after its checkpoint is dropped."""

    def __init__(self, path: Path, offset: int = 0) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: BinaryIO = path.open("r+b" if path.exists() else "w+b")
        self._file.truncate(offset)
        self._file.seek(offset)
        self._counts: Counter[str] = Counter()
        self._first: dict[str, Problem] = {}

    def add(self, row: Row, problem: Problem, item: str | None = None) -> None:
        """Write one rejected row."""
        self._counts[problem.field] += 1
        self._first.setdefault(problem.field, problem)
        entry = {
            "line": row.line,
            "id": item,
            "field": problem.field,
            "reason": problem.message,
            "remedy": problem.remedy,
            "row": _shown(row.values, problem),
        }
        self._file.write(orjson.dumps(entry, option=orjson.OPT_APPEND_NEWLINE))

    @property
    def notes(self) -> tuple[str, ...]:
        """What rows were rejected for most often, with an example and its remedy."""
        if not self._counts:
            return ()
        field, count = self._counts.most_common(1)[0]
        first = self._first[field]
        return (f"rejected most often for {field} ({count:,}): {first.message}; {first.remedy}",)

    def offset(self) -> int:
        """Bytes written and flushed so far."""
        self._file.flush()
        return self._file.tell()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _shown(values: Mapping[str, object] | Problem, problem: Problem) -> str:
    if isinstance(values, Problem):
        return problem.raw[:ROW_SHOWN]
    try:
        return orjson.dumps(values, default=str).decode()[:ROW_SHOWN]
    except TypeError:
        return str(values)[:ROW_SHOWN]
