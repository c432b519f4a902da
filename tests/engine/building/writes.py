"""Writes of a small catalogue."""

from opensearch.indexing.bulk import Writer
from opensearch.indexing.operations import Fate, Put


def put(item: str, version: int, title: str = "a") -> Put:
    return Put(item, version, {"title": title, "version": version})


def filled(writer: Writer, count: int) -> dict[str, int]:
    outcomes = list(writer.write(put(f"i{at}", at + 1) for at in range(count)))
    assert all(outcome.fate is Fate.WRITTEN for outcome in outcomes)
    return {f"i{at}": at + 1 for at in range(count)}
