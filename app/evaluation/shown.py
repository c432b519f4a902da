"""A comparison as tables for a person and as JSON for a machine."""

from dataclasses import asdict
from typing import Any

from rich.table import Table

from app.evaluation.comparison import Comparison, Side
from ranking.evaluation.measures import MAIN


def as_json(comparison: Comparison, per_query: bool) -> dict[str, Any]:
    """Everything measured; `per_query` adds a row of each query's values."""
    shown: dict[str, Any] = {
        "queries": len(comparison.ours.measured.queries),
        "ours": comparison.ours.as_json(),
    }
    if comparison.theirs:
        shown["theirs"] = comparison.theirs.as_json()
        found = comparison.differences().items()
        shown["difference"] = {name: {**asdict(one), "certain": one.certain} for name, one in found}
    if per_query:
        shown["per_query"] = _rows(comparison)
    return shown


def summary(comparison: Comparison) -> Table:
    """One row per measure, then latency."""
    title = f"{len(comparison.ours.measured.queries)} queries"
    table = Table("", *(side.name for side in comparison.sides), title=title)
    differences = comparison.differences()
    if differences:
        table.add_column("difference (95 %)")
    for name in comparison.ours.measured.values:
        cells = [f"{side.measured.means()[name]:.4f}" for side in comparison.sides]
        if one := differences.get(name):
            cells.append(f"{one.mean:+.4f} ({one.low:+.4f} to {one.high:+.4f})")
        table.add_row(name, *cells)
    for percentile in (50, 95):
        cells = [f"{side.ran.took_at(percentile):.1f}" for side in comparison.sides]
        table.add_row(f"p{percentile} ms", *cells)
    return table


def worst_first(comparison: Comparison) -> Table:
    """Each query's main measure; the poorest of ours first, where there is most to gain."""
    table = Table("query", *(f"{side.name} {MAIN}" for side in comparison.sides), "found")
    sides = comparison.sides
    places = comparison.ours.measured.values[MAIN].argsort(kind="stable")
    for place in places.tolist():
        query = comparison.ours.measured.queries[place]
        cells = [f"{side.measured.values[MAIN][place]:.4f}" for side in sides]
        table.add_row(query, *cells, str(len(comparison.ours.ran.items[query])))
    return table


def _rows(comparison: Comparison) -> list[dict[str, Any]]:
    queries = comparison.ours.measured.queries
    return [
        {"query": query, **{side.name: _values(side, place) for side in comparison.sides}}
        for place, query in enumerate(queries)
    ]


def _values(side: Side, place: int) -> dict[str, float]:
    return {name: float(values[place]) for name, values in side.measured.values.items()}
