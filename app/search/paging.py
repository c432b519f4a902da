"""Where a page begins, where it ends, and the cursor of the next."""

from dataclasses import replace

from app.search.cursor import Position
from app.search.errors import CursorExpired
from app.search.request import SearchRequest
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


def page_end(window: Window, position: Position, size: int) -> int:
    """A page ends where its window ends."""
    return min(position.offset + size, len(window.ids))


def following(window: Window, position: Position, end: int) -> Position | None:
    """Where the next page begins: further on, or in the window behind; None at the very end."""
    if end < len(window.ids):
        return replace(position, offset=end)
    if window.after:
        return replace(position, offset=0, number=position.number + 1, after=window.after)
    return None


def next_cursor(window: Window, position: Position, end: int, services: Services) -> str | None:
    """The signed cursor of what follows, None at the very end."""
    comes = following(window, position, end)
    return services.cursors.write(comes, window.asked, services.now()) if comes else None
