"""Parquet, a batch of rows at a time."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.intake.sources.source import Row, SourceError

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
                        for offset, record in enumerate(batch.to_pylist(), start=line + 1):
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


def _values(record: Mapping[str, object]) -> Mapping[str, object]:
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
