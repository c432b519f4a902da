"""A source's first rows as columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from app.inference.column import Column
from app.intake.sources import Row, Source
from opensearch.catalogue import values
from opensearch.catalogue.nested import columns as columns_of

ROWS = 5_000


@dataclass(frozen=True)
class Table:
    """`columns` in the order of their first appearance; `expected` rows in the whole source."""

    columns: tuple[Column, ...]
    rows: int
    expected: int
    sample: tuple[Mapping[str, object], ...]  # the rows themselves


def table(source: Source, rows: int = ROWS) -> Table:
    """The first `rows` rows that can be read. Raises SourceError."""
    columns: dict[str, Column] = {}
    taken: list[Mapping[str, object]] = []
    position = 0
    for row in islice(source.rows(), rows):
        position = row.position
        if isinstance(row.values, Mapping):
            taken.append(row.values)
            _add(columns, row)
    expected = _expected(source, len(taken), position)
    for column in columns.values():
        column.rows, column.whole = len(taken), expected <= len(taken)
    return Table(tuple(_leaves(columns)), len(taken), expected, tuple(taken))


def _leaves(columns: dict[str, Column]) -> Iterator[Column]:
    """Without those that are objects where they are not null: their own columns are there."""
    objects = {name.rpartition(".")[0] for name in columns if "." in name}
    yield from (column for name, column in columns.items() if column.raw or name not in objects)


def _add(columns: dict[str, Column], row: Row) -> None:
    if not isinstance(row.values, Mapping):
        return
    for name, value in columns_of(row.values):
        column = columns.setdefault(name, Column(name))
        if not values.absent(value):
            column.raw.append(value)


def _expected(source: Source, rows: int, position: int) -> int:
    """All rows, by how far into the source the first ones reach."""
    if not source.total or not position or position >= source.total:
        return max(rows, 1)
    return round(rows * source.total / position)
