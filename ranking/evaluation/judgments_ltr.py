"""Judgments as learning-to-rank tools write them, Quepid among them: a rating, a query's number,
and behind `#` the item and the query's text."""

import re
from collections.abc import Iterator
from pathlib import Path

from ranking.evaluation.judgments import Judgment, Row, rating_of, refusal
from ranking.utf8 import lines_of

LINE = re.compile(r"^(?P<rating>\S+)\s+qid:\S+.*?#\s*(?P<item>\S+)\s+(?P<query>\S.*)$")


def read_ltr(file: Path) -> Iterator[Row]:
    """Each row. Raises JudgmentsError for a line of another form and for a bad rating."""
    with lines_of(file) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _row(line.strip(), file, number)


def _row(line: str, file: Path, number: int) -> Row:
    found = LINE.match(line)
    if not found:
        raise refusal(file, number, "expected `rating qid:NUMBER # item query`")
    rating = rating_of(found["rating"], file, number)
    return Row(file, number, Judgment(found["query"].strip(), found["item"], rating))
