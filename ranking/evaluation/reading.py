"""A judgments file of any kind we read."""

import csv
from collections.abc import Iterator
from pathlib import Path

from ranking.evaluation.judgments import Judgments, JudgmentsError, Row, collected
from ranking.evaluation.judgments_csv import read_csv
from ranking.evaluation.judgments_ltr import read_ltr
from ranking.evaluation.judgments_quepid import read_quepid
from ranking.evaluation.judgments_trec import read_qrels, read_topics
from ranking.utf8 import NotUtf8

CSV, TREC, QUEPID, LTR = "csv", "trec", "quepid", "ltr"
FORMATS = (CSV, TREC, QUEPID, LTR)
BY_NAME = {".qrels": TREC, ".qrel": TREC, ".trec": TREC, ".json": QUEPID, ".ltr": LTR}


def read_judgments(file: Path, topics: Path | None = None, form: str | None = None) -> Judgments:
    """By `form`, else by the file's name: `.qrels` (or where `topics` is given) is TREC's, `.json`
    Quepid's, `.ltr` the learning-to-rank tools', all else CSV or TSV with a header.

    Raises JudgmentsError, which names the row, and OSError.
    """
    try:
        return collected(_rows(file, topics, form or form_of(file, topics)), file)
    except NotUtf8 as error:
        raise JudgmentsError(str(error)) from error
    except csv.Error as error:
        raise JudgmentsError(f"{file} is not CSV: {error}") from error


def form_of(file: Path, topics: Path | None = None) -> str:
    """What its name says it is."""
    return TREC if topics else BY_NAME.get(file.suffix.lower(), CSV)


def _rows(file: Path, topics: Path | None, form: str) -> Iterator[Row]:
    if form == TREC:
        return read_qrels(file, read_topics(topics) if topics else {})
    if form == LTR:
        return read_ltr(file)
    if form == QUEPID and _is_json(file):
        return read_quepid(file)
    return read_csv(file, quepid=form == QUEPID)


def _is_json(file: Path) -> bool:
    with file.open("rb") as lines:
        return lines.read(64).lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"{", b"[")
