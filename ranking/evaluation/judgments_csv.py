"""Judgments as CSV or TSV with a header: query, item, rating, in any order and by usual names."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ranking.evaluation.judgments import Judgment, JudgmentsError, Row, rating_of, refusal
from ranking.utf8 import lines_of

NAMES = {
    "query": ("query", "q", "search", "keyword", "query_text"),
    "item": ("docid", "doc_id", "item", "item_id", "product_id", "document", "doc", "id"),
    "rating": ("rating", "label", "grade", "relevance", "rel", "judgment", "judgement", "score"),
}
QUOTED = re.compile(r"^'(?=[=+@-])")  # our export's, so that a spreadsheet sees no formula
SPACED = re.compile(r"[ -]+")  # `Doc ID` is `doc_id`


def read_csv(file: Path, *, unrated: bool = False) -> Iterator[Row]:
    """Each row; with `unrated`, rows without a rating are passed over, as Quepid writes them for
    queries and results that nobody rated.

    Raises JudgmentsError for a missing column, an empty field or a bad rating.
    """
    with lines_of(file, newline="") as lines:
        header = lines.readline()
        separator = "\t" if "\t" in header else ";" if header.count(";") > 1 else ","
        columns = _columns(next(csv.reader([header], delimiter=separator), []), file)
        reader = csv.reader(lines, delimiter=separator)
        for values in reader:
            if any(value.strip() for value in values) and not (
                unrated and not _at(values, columns["rating"])
            ):
                yield _row(values, columns, file, reader.line_num + 1)


def _columns(header: Sequence[str], file: Path) -> dict[str, int]:
    named = {SPACED.sub("_", name.strip().lower()): place for place, name in enumerate(header)}
    found = {
        part: [named[name] for name in names if name in named] for part, names in NAMES.items()
    }
    missing = [part for part, places in found.items() if not places]
    if missing:
        accepted = ", ".join(NAMES[missing[0]])
        raise JudgmentsError(
            f"{file} has no column for the {missing[0]}; its first line must name one: {accepted}"
        )
    return {part: places[0] for part, places in found.items()}


def _row(values: Sequence[str], columns: dict[str, int], file: Path, number: int) -> Row:
    fields: dict[str, str] = {}
    for part, place in columns.items():
        fields[part] = _at(values, place)
        if not fields[part]:
            raise refusal(file, number, f"the {part} is empty")
    rating = rating_of(fields["rating"], file, number)
    query = QUOTED.sub("", fields["query"])
    return Row(file, number, Judgment(query, fields["item"], rating))


def _at(values: Sequence[str], place: int) -> str:
    return values[place].strip() if place < len(values) else ""
