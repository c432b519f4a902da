"""What the report shows of a comparison, ready to be written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from app.evaluation.comparison import Comparison, Side
from app.evaluation.report.thumbnails import Thumbnails
from app.evaluation.shown import PERCENTILES
from ranking.evaluation.bootstrap import Difference

LISTED = 12  # queries side by side


@dataclass(frozen=True)
class Measure:
    """A line of the summary; `left` and `width` place the interval on a scale of 0 to 100."""

    name: str
    values: tuple[str, ...]
    difference: Difference | None = None
    left: float = 0.0
    width: float = 0.0
    middle: float = 50.0

    @property
    def verdict(self) -> str:
        """`better`, `worse`, or `open` where the interval holds 0."""
        if self.difference is None or not self.difference.certain:
            return "open"
        return "better" if self.difference.mean > 0 else "worse"


@dataclass(frozen=True)
class Tile:
    """An item in a list: its rating for the query, None where nobody rated it; `new` where the
    other side does not show it among its first ten."""

    title: str
    line: str
    picture: str | None
    hue: int
    rating: int | None
    new: bool


@dataclass(frozen=True)
class Listing:
    """One side's first items for a query, and how good they are."""

    name: str
    value: float
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Beside:
    """A query with its lists side by side."""

    query: str
    listings: tuple[Listing, ...]
    delta: float | None = None


@dataclass(frozen=True)
class Row:
    """A query's line in the whole table."""

    query: str
    segments: str
    values: tuple[float, ...]
    delta: float | None
    same: float | None
    found: int


def measures(comparison: Comparison) -> list[Measure]:
    """Every measure, then the times."""
    lines = [_measure(comparison, name) for name in comparison.ours.measured.values]
    times = [
        Measure(f"p{each} ms", tuple(f"{side.ran.took_at(each):.1f}" for side in comparison.sides))
        for each in PERCENTILES
    ]
    return [*lines, *times]


def besides(comparison: Comparison, queries: Iterable[str], thumbnails: Thumbnails) -> list[Beside]:
    """Each of `queries` with both sides' first items."""
    return [_beside(comparison, query, thumbnails) for query in queries]


def rows(comparison: Comparison) -> list[Row]:
    """Every query, in the judgments' order."""
    changes = {one.query: one for one in comparison.changes}
    return [
        Row(
            query=query,
            segments=", ".join(comparison.ours.ran.answers[query].segments),
            values=tuple(comparison.value(side, query) for side in comparison.sides),
            delta=changes[query].delta if query in changes else None,
            same=changes[query].same if query in changes else None,
            found=len(comparison.ours.ran.answers[query].items),
        )
        for query in comparison.queries
    ]


def _measure(comparison: Comparison, name: str) -> Measure:
    values = tuple(f"{side.measured.means().get(name, 0):.4f}" for side in comparison.sides)
    found = comparison.differences.get(name)
    if found is None:
        return Measure(name, values)
    reach = max(abs(found.low), abs(found.high)) * 1.25 or 1.0  # 0 stays in the middle
    left, middle, right = (50 + 50 * at / reach for at in (found.low, found.mean, found.high))
    return Measure(name, values, found, left, max(right - left, 0.5), middle)


def _beside(comparison: Comparison, query: str, thumbnails: Thumbnails) -> Beside:
    sides = comparison.sides
    firsts = [_first(side, query) for side in sides]
    others = [*reversed(firsts)] if len(sides) > 1 else firsts
    ratings = comparison.judgments.ratings[query]
    listings = tuple(
        Listing(
            side.name,
            comparison.value(side, query),
            tuple(_tile(item, ratings, other, thumbnails) for item in shown),
        )
        for side, shown, other in zip(sides, firsts, others, strict=True)
    )
    delta = listings[0].value - listings[1].value if len(listings) > 1 else None
    return Beside(query, listings, delta)


def _first(side: Side, query: str) -> Sequence[Mapping[str, Any]]:
    """The fields of the first ten items that a side shows."""
    return side.ran.answers[query].first


def _tile(
    item: Mapping[str, Any],
    ratings: Mapping[str, int],
    other: Sequence[Mapping[str, Any]],
    thumbnails: Thumbnails,
) -> Tile:
    category = item.get("category") or ()
    path = (category,) if isinstance(category, str) else tuple(category)
    return Tile(
        title=str(item.get("title") or item["id"]),
        line=str(item.get("brand") or " / ".join(path[-1:]) or ""),
        picture=thumbnails.of(item),
        hue=crc32(str(item["id"]).encode()) % 360,
        rating=ratings.get(item["id"]),
        new=item["id"] not in {one["id"] for one in other},
    )
