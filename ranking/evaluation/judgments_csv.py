"""Judgments as CSV or TSV with a header: query, item, rating, in any order and by usual names.

Quepid writes a book's CSV with a column for each judge, called by the name, in place of a rating.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median_low

from ranking.evaluation.judgments import Judgment, JudgmentsError, Row, rating_of, refusal
from ranking.utf8 import lines_of

NAMES = {
    "query": ("query", "q", "search", "keyword", "query_text"),
    "item": ("docid", "doc_id", "item", "item_id", "product_id", "document", "doc", "id"),
    "rating": ("rating", "label", "grade", "relevance", "rel", "judgment", "judgement", "score"),
}
QUOTED = re.compile(r"^'(?=[=+@-])")  # our export's, so that a spreadsheet sees no formula
SPACED = re.compile(r"[ -]+")  # `Doc ID` is `doc_id`


def read_csv(file: Path, *, quepid: bool = False) -> Iterator[Row]:
    """Each row. Quepid writes rows without a rating too, for what nobody rated: they are passed
    over, and of several judges' ratings the lower median counts.

    Raises JudgmentsError for a missing or repeated column, an empty field or a bad rating.
    """
    with lines_of(file, newline="") as lines:
        header = lines.readline()
        separator = "\t" if "\t" in header else ";" if header.count(";") > 1 else ","
        columns = _columns(next(csv.reader([header], delimiter=separator), []), file, quepid)
        reader = csv.reader(lines, delimiter=separator)
        for values in reader:
            if any(value.strip() for value in values) and not (
                quepid and not any(_at(values, place) for place in columns["rating"])
            ):
                yield _row(values, columns, file, reader.line_num + 1)


def _columns(header: Sequence[str], file: Path, quepid: bool) -> dict[str, list[int]]:
    written = [SPACED.sub("_", name.strip().lower()) for name in header]
    found = {part: _places(names, written, file) for part, names in NAMES.items()}
    if quepid and found["query"] and found["item"] and not found["rating"]:
        named = (*found["query"], *found["item"])
        found["rating"] = [place for place in range(len(header)) if place not in named]
    missing = [part for part, places in found.items() if not places]
    if missing:
        accepted = ", ".join(NAMES[missing[0]])
        raise JudgmentsError(
            f"{file} has no column for the {missing[0]}; its first line must name one: {accepted}"
        )
    return found


def _places(names: Sequence[str], written: Sequence[str], file: Path) -> list[int]:
    name = next((name for name in names if name in written), None)
    places = [place for place, each in enumerate(written) if each == name]
    if len(places) > 1:
        raise JudgmentsError(f"{file} has {len(places)} columns called {name!r}: keep one")
    return places


def _row(values: Sequence[str], columns: dict[str, list[int]], file: Path, number: int) -> Row:
    query, item = (_at(values, columns[part][0]) for part in ("query", "item"))
    for part, value in (("query", query), ("item", item)):
        if not value:
            raise refusal(file, number, f"the {part} is empty")
    given = [_at(values, place) for place in columns["rating"]]
    if not any(given):
        raise refusal(file, number, "the rating is empty")
    rating = median_low(rating_of(each, file, number) for each in given if each)
    return Row(file, number, Judgment(QUOTED.sub("", query), item, rating))


def _at(values: Sequence[str], place: int) -> str:
    return values[place].strip() if place < len(values) else ""
