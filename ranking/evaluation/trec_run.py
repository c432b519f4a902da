"""A run as trec_eval reads it, for other tools."""

from collections.abc import Iterator
from pathlib import Path

from ranking.evaluation.judgments import JudgmentsError
from ranking.evaluation.measures import Run


def write_run(run: Run, file: Path, tag: str) -> None:
    """`topic Q0 item rank score tag` a line; topics are numbered in the run's order and their texts
    written beside the file as `FILE.topics`. Raises OSError, and JudgmentsError for an item whose
    id holds a space: the format parts its columns there."""
    file.write_text("".join(_lines(run, tag.replace(" ", ""))), "utf-8")
    topics = "".join(f"{number}\t{query}\n" for number, query in enumerate(run, start=1))
    file.with_name(f"{file.name}.topics").write_text(topics, "utf-8")


def _lines(run: Run, tag: str) -> Iterator[str]:
    for number, items in enumerate(run.values(), start=1):
        for rank, item in enumerate(items, start=1):
            if len(item.split()) != 1:
                raise JudgmentsError(f"a TREC run cannot hold the item {item!r}: it has a space")
            yield f"{number} Q0 {item} {rank} {-rank} {tag}\n"
