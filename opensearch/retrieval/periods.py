"""The values of a date facet: the engine's periods by the calendar, and what lies far outside."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from opensearch.retrieval.filters import Clause
from opensearch.retrieval.hits import FacetCount

BUCKETS = 10
UNITS = {"y": "Y", "d": "D"}  # numpy's names of the engine's units; `M` and the others are the same
FIRST_MS = -62_135_596_800_000.0  # 0001-01-01: no earlier moment can be written
LAST_MS = 253_402_300_799_999.0  # 9999-12-31: no later moment can be written
# The engine's widest bucket is a century. Of dates further apart than BUCKETS of them it makes one
# a year, and for the years 50 and 9999 it reckons without end: what lies outside is counted whole.
EARLIEST_MS = -27_454_550_400_000  # 1100-01-01
LATEST_MS = 4_102_444_800_000  # 2100-01-01

Bucket = dict[str, Any]


def asked(field: str) -> dict[str, Clause]:
    """The aggregations that `counts` reads."""
    within = {"gte": EARLIEST_MS, "lt": LATEST_MS, "format": "epoch_millis"}
    return {
        "before": _reaching(field, "lt", EARLIEST_MS, "min"),
        "within": {
            "filter": {"range": {field: within}},
            "aggs": {"values": {"auto_date_histogram": {"field": field, "buckets": BUCKETS}}},
        },
        "after": _reaching(field, "gte", LATEST_MS, "max"),
    }


def _reaching(field: str, side: str, bound: int, end: str) -> Clause:
    beyond = {side: bound, "format": "epoch_millis"}
    return {"filter": {"range": {field: beyond}}, "aggs": {"end": {end: {"field": field}}}}


def counts(counted: dict[str, Any]) -> Iterator[FacetCount]:
    """The earliest first, each with its last moment."""
    before, within, after = counted["before"], counted["within"]["values"], counted["after"]
    if before["doc_count"]:
        yield FacetCount(before["end"]["value"], before["doc_count"], EARLIEST_MS - 1.0)
    yield from _dates(within["buckets"], within["interval"])
    if after["doc_count"]:
        yield FacetCount(float(LATEST_MS), after["doc_count"], after["end"]["value"])


def _dates(buckets: list[Bucket], interval: str) -> list[FacetCount]:
    """Each bucket up to a millisecond before the next; empty ones are left out."""
    if not buckets:
        return []
    starts = [float(bucket["key"]) for bucket in buckets]
    spans = zip(buckets, pairwise([*starts, _after(starts[-1], interval)]), strict=True)
    return [
        FacetCount(low, bucket["doc_count"], min(end - 1, LAST_MS))
        for bucket, (low, end) in spans
        if bucket["doc_count"]
    ]


def _after(start: float, interval: str) -> float:
    """An `interval` (`7d`, `1M`) later, by the calendar: months and years differ in length."""
    count, unit = int(interval[:-1]), interval[-1]
    began = np.datetime64(int(start), "ms").astype(f"datetime64[{UNITS.get(unit, unit)}]")
    return float((began + count).astype("datetime64[ms]").astype(np.int64))
