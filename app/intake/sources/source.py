"""What a source is: rows one after another, each of them values or a problem."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

ROW_LIMIT = 4 * 1024 * 1024  # bytes of one row; a longer one is rejected, not read


class SourceError(Exception):
    """The source as a whole cannot be read; the message names it and the remedy."""


@dataclass(frozen=True)
class Problem:
    """Why a row cannot be taken; `raw` is what was read of it."""

    field: str
    message: str
    remedy: str
    raw: str = ""


@dataclass(frozen=True)
class Row:
    """One row. `line` counts from 1 and rises; `position` is how far the source has been read, in
    the unit of `Source.total`."""

    line: int
    values: Mapping[str, object] | Problem
    position: int = 0


class Source(Protocol):
    """Streams rows in constant memory."""

    @property
    def kind(self) -> str:
        """Its kind's name, e.g. `jsonl`."""
        ...

    @property
    def path(self) -> Path:
        """The file or folder."""
        ...

    @property
    def root(self) -> Path:
        """The folder that relative picture paths start from, and must stay in."""
        ...

    @property
    def total(self) -> int | None:
        """Where `Row.position` ends: bytes, rows or files; None if it is not known."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know about how it was read, e.g. a guessed encoding."""
        ...

    def rows(self, after: int = 0) -> Iterator[Row]:
        """The rows whose line is above `after`, in order.

        Raises SourceError where reading cannot go on.
        """
        ...
