"""A comparison as tables for a person and as JSON for a machine."""

from dataclasses import asdict
from typing import Any

from rich.table import Table

from app.evaluation.comparison import Change, Comparison, Segment, Side
from app.terminal import safe
from ranking.evaluation.bootstrap import Difference
from ranking.evaluation.measures import MAIN

PERCENTILES = (50, 99)
CHANGED = 10  # queries listed


def as_json(comparison: Comparison, per_query: bool) -> dict[str, Any]:
    """Everything measured; `per_query` adds a row of each query's values."""
    shown: dict[str, Any] = {
        "queries": len(comparison.queries),
        "ours": comparison.ours.as_json(),
        "segments": [_segment_json(one) for one in comparison.segments],
    }
    if comparison.theirs:
        shown["theirs"] = comparison.theirs.as_json()
        found = comparison.differences.items()
        shown["difference"] = {name: _difference_json(one) for name, one in found}
        shown["changed"] = [_change_json(comparison, one) for one in comparison.changes[:CHANGED]]
    if per_query:
        shown["per_query"] = _rows(comparison)
    return shown


def summary(comparison: Comparison) -> Table:
    """One row per measure, then latency."""
    count = len(comparison.queries)
    title = "1 query" if count == 1 else f"{count} queries"
    table = Table("", *(side.name for side in comparison.sides), title=title)
    if comparison.differences:
        table.add_column("difference (95 %)")
    for name in comparison.ours.measured.values:
        cells = [f"{side.measured.means().get(name, 0):.4f}" for side in comparison.sides]
        if one := comparison.differences.get(name):
            cells.append(in_words(one))
        table.add_row(name, *cells)
    for percentile in PERCENTILES:
        cells = [f"{side.ran.took_at(percentile):.1f}" for side in comparison.sides]
        table.add_row(f"p{percentile} ms", *cells)
    return table


def by_segment(comparison: Comparison) -> Table:
    """The main measure by sort of query."""
    sides = [f"{side.name} {MAIN}" for side in comparison.sides]
    table = Table("queries that are", "n", *sides)
    if comparison.theirs:
        table.add_column("difference (95 %)")
    for one in comparison.segments:
        both = [f"{value:.4f}" for value in (one.ours, one.theirs) if value is not None]
        told = [in_words(one.difference) if one.difference else ""] if comparison.theirs else []
        table.add_row(one.name, str(one.queries), *both, *told)
    return table


def most_changed(comparison: Comparison) -> Table:
    """The queries that changed most, with the first item of each side."""
    sides = comparison.sides
    table = Table("changed most", "difference", *(f"{side.name} first" for side in sides))
    for one in comparison.changes[:CHANGED]:
        if one.delta or one.same < 1:
            firsts = [_first_title(side, one.query) for side in sides]
            table.add_row(safe(one.query), f"{one.delta:+.4f}", *firsts)
    return table


def worst_first(comparison: Comparison) -> Table:
    """Each query's main measure; the poorest of ours first, where there is most to gain."""
    table = Table("query", *(f"{side.name} {MAIN}" for side in comparison.sides), "found")
    for query in comparison.worst:
        cells = [f"{comparison.value(side, query):.4f}" for side in comparison.sides]
        table.add_row(safe(query), *cells, str(len(comparison.ours.ran.answers[query].items)))
    return table


def in_words(one: Difference) -> str:
    """`+0.0120 (-0.0013 to +0.0251)`."""
    return f"{one.mean:+.4f} ({one.low:+.4f} to {one.high:+.4f})"


def _first_title(side: Side, query: str) -> str:
    first = side.ran.answers[query].first
    return safe(str(first[0].get("title") or first[0]["id"])[:60]) if first else ""


def _difference_json(one: Difference) -> dict[str, Any]:
    return {**asdict(one), "certain": one.certain}


def _segment_json(one: Segment) -> dict[str, Any]:
    known = {name: value for name, value in asdict(one).items() if value is not None}
    return known | ({"difference": _difference_json(one.difference)} if one.difference else {})


def _change_json(comparison: Comparison, one: Change) -> dict[str, Any]:
    before, after = (side.ran.answers[one.query].items[:5] for side in comparison.sides[::-1])
    return {"query": one.query, "ours": one.ours, "theirs": one.theirs, "same": one.same,
            "our_first": after, "their_first": before}  # fmt: skip


def _rows(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {"query": query, **{side.name: _values(side, place) for side in comparison.sides}}
        for place, query in enumerate(comparison.queries)
    ]


def _values(side: Side, place: int) -> dict[str, float]:
    return {name: float(values[place]) for name, values in side.measured.values.items()}
