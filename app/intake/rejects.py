"""The rejects file: one JSON line for each row that was not taken, with what to do about it."""

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
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

    def add(self, row: Row, problem: Problem, item: str | None = None) -> None:
        """Write one rejected row."""
        entry = {
            "line": row.line,
            "id": item,
            "field": problem.field,
            "reason": problem.message,
            "remedy": problem.remedy,
            "row": _shown(row.values, problem),
        }
        self._file.write(orjson.dumps(entry, option=orjson.OPT_APPEND_NEWLINE))

    def offset(self) -> int:
        """Bytes written and flushed so far."""
        self._file.flush()
        return self._file.tell()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()


def _shown(values: Mapping[str, object] | Problem, problem: Problem) -> str:
    if isinstance(values, Problem):
        return problem.raw[:ROW_SHOWN]
    try:
        return orjson.dumps(values, default=str).decode()[:ROW_SHOWN]
    except TypeError:
        return str(values)[:ROW_SHOWN]
