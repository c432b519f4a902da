"""Where a page begins, where it ends, and what comes after it."""

from dataclasses import replace

from app.search.cursor import Position
from app.search.errors import CursorExpired
from app.search.request import SearchRequest
from app.search.way import Way
from app.search.window import Window
from app.services import Services


def begin(
    catalogue: str, request: SearchRequest, services: Services
) -> tuple[Position, SearchRequest | None]:
    """The position asked for and the search it belongs to: the cursor's own where there is one.

    Raises `BadCursor` and `CursorExpired`.
    """
    if request.cursor is None:
        return Position(catalogue, services.new_id(), 0), request
    position, asked = services.cursors.read(catalogue, request, services.now())
    return position, None if asked is None else SearchRequest(**asked)


def again(request: SearchRequest | None) -> SearchRequest:
    """The search to run anew where its window is lost. Raises `CursorExpired` without one."""
    if request is None:
        raise CursorExpired
    return request


def rows_at(window: Window, position: Position, size: int) -> range:
    """The rows of a page; a page ends where its window ends."""
    start = min(position.offset, len(window.ids))
    return range(start, min(start + size, len(window.ids)))


def following(window: Window, position: Position, rows: range) -> Position | None:
    """Where the next page begins: further on, or in the window behind; None at the very end."""
    if rows.stop < len(window.ids):
        return replace(position, offset=rows.stop)
    if window.after:
        return replace(position, offset=0, number=position.number + 1, after=tuple(window.after))
    return None


def cursor_to(comes: Position | None, window: Window, way: Way) -> str | None:
    """The signed cursor of the next page; None at the end."""
    if comes is None:
        return None
    return way.services.cursors.write(comes, window.asked, way.request.size, way.services.now())
