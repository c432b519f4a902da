"""Parquet, a batch of rows at a time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from app.intake.sources.source import Problem, Row, SourceError

BATCH = 256  # rows held at a time


class Parquet:
    """A `.parquet` file; its columns are the fields. `line` counts rows."""

    kind = "parquet"
    notes: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = path.parent
        try:
            with _open(path) as file:
                self.total = int(file.metadata.num_rows)
        except _errors() as error:
            raise SourceError(f"{path}: not a Parquet file ({error}); write it anew") from error

    @classmethod
    def fits(cls, path: Path) -> bool:
        """Whether the name says so."""
        return path.is_file() and path.suffix.lower() in {".parquet", ".pq"}

    def rows(self, after: int = 0) -> Iterator[Row]:
        """Nulls are left out; dates become ISO texts and decimals numbers."""
        line = 0
        try:
            with _open(self.path) as file:
                for batch in file.iter_batches(batch_size=BATCH):
                    if line + batch.num_rows > after:
                        for offset, record in enumerate(_records(batch), start=line + 1):
                            if offset > after:
                                yield Row(offset, _values(record), offset)
                    line += batch.num_rows
        except _errors() as error:
            raise SourceError(f"{self.path}: breaks off after row {line} ({error})") from error


def _open(path: Path) -> Any:
    """A ParquetFile; the library takes a while to load, so it is when one is read."""
    import pyarrow.parquet

    parquet: Any = pyarrow.parquet
    return parquet.ParquetFile(path)


def _errors() -> tuple[type[Exception], ...]:
    """What pyarrow raises for a file it cannot read."""
    import pyarrow.lib

    return (pyarrow.lib.ArrowException, OSError)


def _records(batch: Any) -> Sequence[Mapping[str, object] | Problem]:
    """A batch's rows; where one holds what Python has no value for, it alone is a problem."""
    try:
        return cast(list[Mapping[str, object]], batch.to_pylist())
    except (OverflowError, ValueError):
        return [_record(batch, at) for at in range(batch.num_rows)]


def _record(batch: Any, at: int) -> Mapping[str, object] | Problem:
    values: dict[str, object] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            values[name] = column[at].as_py()
        except (OverflowError, ValueError) as error:
            return Problem(
                name, f"not readable: {error}", "correct it, e.g. a date to the year 9999"
            )
    return values


def _values(record: Mapping[str, object] | Problem) -> Mapping[str, object] | Problem:
    if isinstance(record, Problem):
        return record
    return {name: _plain(value) for name, value in record.items() if value is not None}


def _plain(value: object) -> object:
    """As JSON has it."""
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value
