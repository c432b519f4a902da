"""What came of a search, for those who count and write down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.search.sheet import Sheet
from app.search.trace import Trace


@dataclass(frozen=True)
class Outcome:
    """`hits` are the ids on the page; `timing` milliseconds by stage."""

    search_id: str
    hits: Sequence[str]
    total: int
    breadth: float
    degraded: Sequence[str]
    timing: Mapping[str, float]
    took_ms: float


def outcome(sheet: Sheet, trace: Trace) -> Outcome:
    """Of a page that is ready to be sent."""
    head = sheet.window.head
    return Outcome(
        search_id=sheet.search_id,
        hits=[sheet.window.ids[row] for row in sheet.shown],
        total=head["total"]["value"],
        breadth=head["query"]["breadth"],
        degraded=trace.degraded,
        timing=trace.timing,
        took_ms=trace.took_ms,
    )
