"""Pages are fetched in pairs: where the engine is asked for one, the next one's items are kept."""

from app.search.cursor import Position
from app.search.paging import rows_at
from app.search.way import Way
from app.search.window import Shown, Window


def with_next(
    window: Window, rows: range, comes: Position | None, way: Way, *, kept: bool
) -> Shown:
    """The items of `rows`, by the same call those of the page that `comes` in the same window.

    The latter are kept for its request, and so is the window where it is not `kept` already.
    """
    name, ahead = _ahead(window, comes, way)
    with way.trace.stage("fetch"):
        items = way.services.items.of(way.catalogue, window, rows, ahead)
    with way.trace.stage("keep"):
        later = {window.ids[row]: items[window.ids[row]] for row in ahead
                 if window.ids[row] in items}  # fmt: skip
        whole = {} if kept else {way.position.window: window}
        way.services.windows.keep(whole, {name: later} if later else {}, way.trace)
    return items


def _ahead(window: Window, comes: Position | None, way: Way) -> tuple[str, range]:
    """The next page's name and rows; none where it begins another window."""
    if comes is None or comes.number != way.position.number:
        return "", range(0)
    return comes.page(way.request.size), rows_at(window, comes, way.request.size)
