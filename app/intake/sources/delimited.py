"""CSV and TSV: the delimiter is sniffed, the encoding told."""

import codecs
import csv
import io
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from app.intake.sources.opening import named, opened
from app.intake.sources.records import Cells, records
from app.intake.sources.source import ROW_LIMIT, Problem, Row, SourceError

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
DELIMITERS = ",;\t|"
C1 = frozenset(range(0x80, 0xA0))  # control characters in Latin-1, letters in Windows-1252
NOT_IN_CP1252 = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))


class Delimited:
    """A `.csv` or `.tsv` file whose first line names the columns."""

    kind = "delimited"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = path.parent
        self.total = path.stat().st_size
        self.encoding = _encoding(path)
        self.delimiter = _delimiter(path, self.encoding)
        self.notes = _notes(self.encoding, self.delimiter)

    @classmethod
    def fits(cls, path: Path) -> bool:
        """Whether the name says so."""
        return named(path, (".csv", ".tsv", ".tab"))

    def rows(self, after: int = 0) -> Iterator[Row]:
        """A row's line is where it begins; a quoted cell may hold line ends."""
        csv.field_size_limit(ROW_LIMIT)
        with opened(self.path) as file:
            text = io.TextIOWrapper(file.stream, self.encoding, newline="")
            found = records(text, self.delimiter)
            try:
                header = _header(next(found, (1, []))[1], self.path)
                for line, cells in found:
                    if line > after and cells:
                        yield Row(line, _values(header, cells), file.position())
            except (EOFError, zlib.error, OSError, UnicodeError) as error:
                raise SourceError(
                    f"{self.path}: breaks off ({error}); fetch it whole, then import again"
                ) from error


def _header(cells: Cells, path: Path) -> tuple[str, ...]:
    """Column names; a column without one is left out."""
    names = () if isinstance(cells, Problem) else tuple(cell.strip() for cell in cells)
    if not any(names):
        raise SourceError(f"{path}: no header; name the columns in the first line")
    twice = {name for name in names if name and names.count(name) > 1}
    if twice:
        raise SourceError(f"{path}: column {min(twice)!r} is there twice; rename one")
    return names


def _values(header: Sequence[str], cells: Cells) -> Mapping[str, object] | Problem:
    """Empty cells are left out: absent, not an empty text."""
    if isinstance(cells, Problem):
        return cells
    if len(cells) != len(header):
        message = f"{len(cells)} cells under {len(header)} columns"
        return Problem("(row)", message, "quote cells that hold the delimiter", str(cells)[:4096])
    return {name: cell for name, cell in zip(header, cells, strict=True) if name and cell.strip()}


def _encoding(path: Path) -> str:
    """By its byte order mark; else UTF-8 if the whole file is, else as `_single_byte` tells."""
    with opened(path) as file:
        try:
            head = file.stream.read(4)
            for mark, encoding in BOMS:
                if head.startswith(mark):
                    return encoding
            decoder = codecs.getincrementaldecoder("utf-8")()
            decoder.decode(head)
            while block := file.stream.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _single_byte(path)
        except (EOFError, zlib.error, OSError):
            pass  # a broken archive is told when its rows are read
    return "utf-8"


def _single_byte(path: Path) -> str:
    """Windows-1252, as spreadsheets save it, where it has letters that Latin-1 lacks."""
    seen: set[int] = set()
    with opened(path) as file:
        while block := file.stream.read(1 << 20):
            seen |= C1 & set(block)
    return "cp1252" if seen and not seen & NOT_IN_CP1252 else "latin-1"


def _delimiter(path: Path, encoding: str) -> str:
    """The sniffer's answer for the first lines; else the one the header holds most of."""
    with opened(path) as file:
        text = io.TextIOWrapper(file.stream, encoding, newline="")
        try:
            lines = list(islice(iter(lambda: text.readline(1 << 16), ""), 20))
        except (EOFError, zlib.error, OSError, UnicodeError):
            lines = []  # told when its rows are read
    try:
        return csv.Sniffer().sniff("".join(lines), DELIMITERS).delimiter
    except csv.Error:
        return max(DELIMITERS, key=lines[0].count) if lines else ","


def _notes(encoding: str, delimiter: str) -> tuple[str, ...]:
    notes = []
    if single := {"latin-1": "Latin-1", "cp1252": "Windows-1252"}.get(encoding):
        notes.append(f"not valid UTF-8, read as {single}; save it as UTF-8 if letters look wrong")
    elif encoding == "utf-16":
        notes.append("read as UTF-16, by its byte order mark")
    if delimiter != ",":
        notes.append(f"columns parted by {delimiter!r}")
    return tuple(notes)
