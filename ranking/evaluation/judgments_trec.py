"""Judgments as TREC qrels (`topic iteration item rating`) with the topics' texts beside them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ranking.evaluation.judgments import Judgment, JudgmentsError, Row, rating_of, refusal
from ranking.utf8 import lines_of

SPAM = re.compile(r"-[0-9]+")


def read_topics(file: Path) -> dict[str, str]:
    """Query text by topic number: a line holds the number, a tab, the text."""
    topics: dict[str, str] = {}
    for number, line in _lines(file):
        topic, _, text = line.partition("\t")
        if not text.strip():
            raise refusal(file, number, "expected a topic's number, a tab, and its text")
        if topics.setdefault(topic.strip(), text.strip()) != text.strip():
            raise refusal(file, number, f"topic {topic.strip()!r} had another text above: keep one")
    return topics


def read_qrels(file: Path, topics: Mapping[str, str]) -> Iterator[Row]:
    """Each row, its topic replaced by the text; a rating below 0 (spam, in TREC) counts as 0.

    Raises JudgmentsError for a row of other than four columns, a bad rating, an unknown topic.
    """
    if not topics:
        raise JudgmentsError(
            f"{file} names topics by number: say their texts with "
            "--topics FILE, or write one CSV of query, item and rating"
        )
    for number, line in _lines(file):
        columns = line.split()
        if len(columns) != 4:
            raise refusal(file, number, "expected four columns: topic, iteration, item, rating")
        topic, _, item, rating = columns
        if topic not in topics:
            raise refusal(file, number, f"topic {topic!r} is not among the topics")
        least = "0" if SPAM.fullmatch(rating) else rating
        yield Row(file, number, Judgment(topics[topic], item, rating_of(least, file, number)))


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    with lines_of(file) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield number, line.rstrip("\r\n")
