"""Step 7: the page."""

from app.search.head import read_head
from app.search.page import LegScore, Page, PageHit
from app.search.trace import Trace
from app.search.why import why
from app.search.window import Json, Shown, Window


def hits_of(window: Window, rows: range, items: Shown, *, explain: bool) -> list[PageHit]:
    """The hits of some rows; an item that was deleted meanwhile is left out."""
    known = ((row, items.get(window.ids[row])) for row in rows)
    return [_hit(window, row, item, explain=explain) for row, item in known if item is not None]


def page_of(
    window: Window, hits: list[PageHit], search_id: str, cursor: str | None, trace: Trace
) -> Page:
    """The page around its hits. Nothing is validated: every part was, or is our own."""
    head = read_head(window.head)
    trace.degrade(*window.head["degraded"])
    return Page.model_construct(
        search_id=search_id,
        took_ms=trace.took_ms,
        hits=hits,
        modules=[],
        cursor=cursor,
        degraded=trace.degraded,
        timing=dict(trace.timing),
        **head,
    )


def _hit(window: Window, row: int, item: Json, *, explain: bool) -> PageHit:
    """One row of a window with its item."""
    legs = _legs(window, row) if explain else None
    return PageHit.model_construct(
        id=window.ids[row],
        score=window.scores[row],
        item=item,
        group=window.groups[row],
        why=[*why(legs), *moved_by(window, row)] if legs is not None else None,
        legs=legs,
        variants=window.variants[row],
    )


def moved_by(window: Window, row: int) -> list[str]:
    """What rules did to an item."""
    said: list[str] = window.head.get("ruled", {}).get("touched", {}).get(window.ids[row], [])
    return said


def _legs(window: Window, row: int) -> dict[str, LegScore]:
    said = zip(window.legs, window.leg_scores[row], window.leg_ranks[row], strict=True)
    return {leg: LegScore(score=score or 0.0, rank=rank) for leg, score, rank in said if rank}
