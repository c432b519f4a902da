"""Where the ranges of numeric facets may begin: at an index's own quantiles, in round numbers."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import floor, log10
from typing import Any

from opensearch.connection.client import OpenSearch

PARTS = 60  # of all items; a facet joins those of its result to ten
FIELD = "field"


def edges(client: OpenSearch, index: str, field: str, timeout_s: float) -> tuple[float, ...]:
    """Rising; none where no item has the field. Raises the client's TransportError."""
    percents = [100 * part / PARTS for part in range(1, PARTS)]
    asked = {"percentiles": {"field": field, "percents": percents, "keyed": False}}
    reply: dict[str, Any] = client.search(
        index=index,
        body={"size": 0, "track_total_hits": False, "aggs": {FIELD: asked}},
        params={"request_timeout": timeout_s},
    )
    values = (one["value"] for one in reply["aggregations"][FIELD]["values"])
    return rounded([value for value in values if value is not None])


def rounded(quantiles: Sequence[float]) -> tuple[float, ...]:
    """As few digits as tell each from its neighbours."""
    known = sorted(set(quantiles))
    steps = [high - low for low, high in pairwise(known)] or [0.0]
    return tuple(sorted(set(_all_rounded(known, steps))))


def _all_rounded(values: Sequence[float], steps: Sequence[float]) -> Iterable[float]:
    for at, value in enumerate(values):
        yield _told_from(value, min(steps[max(0, at - 1) : at + 1]))


def _told_from(value: float, step: float) -> float:
    """In the digits that tell it from what is a `step` away; as it is where they are too large for
    a float."""
    try:
        return round(value, -floor(log10(step))) if step > 0 else value
    except OverflowError:
        return value
