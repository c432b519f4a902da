"""Step 8: the page, as typed values."""

import orjson

from app.search.head import read_head
from app.search.page import LegScore, Page, PageHit
from app.search.sheet import Sheet
from app.search.trace import Trace
from app.search.why import Why
from app.search.window import Json, Window


def hits_of(sheet: Sheet, why: Why | None) -> list[PageHit]:
    """The hits of a page, explained where there is a `why`; an item that was deleted meanwhile is
    left out."""
    window = sheet.window
    return [
        _hit(window, row, orjson.loads(sheet.items[window.ids[row]]), why) for row in sheet.shown
    ]


def page_of(sheet: Sheet, hits: list[PageHit], trace: Trace) -> Page:
    """The page around its hits. Nothing is validated: every part was, or is our own."""
    return Page.model_construct(
        search_id=sheet.search_id,
        took_ms=trace.took_ms,
        hits=hits,
        modules=[],
        cursor=sheet.cursor,
        degraded=trace.degraded,
        timing=dict(trace.timing),
        **read_head(sheet.window.head),
    )


def _hit(window: Window, row: int, item: Json, why: Why | None) -> PageHit:
    """One row of a window with its item."""
    return PageHit.model_construct(
        id=window.ids[row],
        score=window.scores[row],
        item=item,
        group=window.groups[row],
        why=None if why is None else why.get(window.ids[row], []),
        legs=None if why is None else _legs(window, row),
        variants=window.variants[row],
    )


def _legs(window: Window, row: int) -> dict[str, LegScore]:
    said = zip(window.legs, window.leg_scores[row], window.leg_ranks[row], strict=True)
    return {leg: LegScore(score=float(score), rank=int(rank)) for leg, score, rank in said if rank}
