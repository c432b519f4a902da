"""Records of a delimited text. A quote that is never closed costs its own line, not the rest."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from app.intake.sources.source import ROW_LIMIT, Problem

Cells = list[str] | Problem
LOOKS_LIKE_ROWS = 3  # columns from which lines of a text seldom hold as many cells by chance
REMEDY = "close its quotes, and write a quote inside a quoted cell twice"


def records(text: Iterable[str], delimiter: str) -> Iterator[tuple[int, Cells]]:
    """Cells with the line they begin in; a quoted cell may hold line ends.

    Where a record of several lines is none, its first line is a problem and reading goes on with
    the second.
    """
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    columns = 0
    while True:
        line = lines.begin()
        try:
            cells: Cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            cells = Problem("(row)", f"not CSV: {error}", REMEDY)
        if lines.ran_on and (isinstance(cells, Problem) or not _whole(lines, delimiter, columns)):
            message = f"a quote opened in line {line} is not closed where its cell ends"
            cells = Problem("(row)", message, REMEDY, lines.record[0][:4096])
            lines.go_back()
        columns = columns or len(cells if isinstance(cells, list) else ())
        yield line, cells


class _Lines(Iterator[str]):
    """Lines of a text; those of the record that is read are held, so that one can go back."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = iter(text)
        self._again: deque[str] = deque()
        self._line = 1
        self._chars = 0
        self.record: list[str] = []
        self.ran_on = False  # whether more was asked for than the record's first line

    def begin(self) -> int:
        """A record begins here; its line."""
        self._line += len(self.record)
        self._chars, self.record, self.ran_on = 0, [], False
        return self._line

    def go_back(self) -> None:
        """The record was its first line only."""
        self._again.extendleft(reversed(self.record[1:]))
        del self.record[1:]

    def __next__(self) -> str:
        self.ran_on = bool(self.record)
        if self.ran_on and self._chars > ROW_LIMIT:
            raise csv.Error(f"longer than {ROW_LIMIT // 2**20} MiB")
        line = self._again.popleft() if self._again else next(self._text)
        self.record.append(line)
        self._chars += len(line)
        return line


def _whole(lines: _Lines, delimiter: str, columns: int) -> bool:
    """Whether a record of several lines is one by the letter, and does not swallow rows."""
    try:
        tuple(csv.reader(lines.record, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return not _rows(lines.record[1:-1], delimiter, columns)


def _rows(within: Sequence[str], delimiter: str, columns: int) -> bool:
    """Whether the lines within a cell all have as many cells as the header."""
    if columns < LOOKS_LIKE_ROWS or len(within) < 2:
        return False
    return all(line.count(delimiter) == columns - 1 for line in within)
