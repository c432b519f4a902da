"""A judgments file of any kind we read."""

import csv
from pathlib import Path

from ranking.evaluation.judgments import Judgments, JudgmentsError, collected
from ranking.evaluation.judgments_csv import read_csv
from ranking.evaluation.judgments_trec import read_qrels, read_topics

TREC = (".qrels", ".qrel", ".trec")


def read_judgments(file: Path, topics: Path | None = None) -> Judgments:
    """TREC qrels where the name ends so or `topics` is given, else CSV or TSV with a header.

    Raises JudgmentsError, which names the row, and OSError.
    """
    try:
        if topics or file.suffix.lower() in TREC:
            return collected(read_qrels(file, read_topics(topics) if topics else {}), file)
        return collected(read_csv(file), file)
    except UnicodeDecodeError as error:
        raise JudgmentsError(f"{file} is not UTF-8 text: {error}") from error
    except csv.Error as error:
        raise JudgmentsError(f"{file} is not CSV: {error}") from error
