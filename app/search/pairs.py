"""Pages are made in pairs: behind one the next is written, and kept until its request comes."""

from collections.abc import Iterator
from itertools import chain

from app.search.cache import Entry
from app.search.cursor import Position
from app.search.paging import cursor_to, following, rows_at
from app.search.sheet import Items, Sheet
from app.search.way import Way
from app.search.window import Window
from app.search.windows import page_entry, page_name, window_entry
from app.search.written import written


def items_of(window: Window, rows: range, comes: Position | None, way: Way) -> Items:
    """The items of `rows`; where the engine has to be asked, those of the page that `comes` in the
    same window are asked for by the same call."""
    with way.trace.stage("fetch"):
        return way.services.items.of(way.catalogue, window, rows, _ahead(window, comes, way))


def keep(sheet: Sheet, way: Way) -> None:
    """For who turns the page: its window, and the page that comes next ready to be sent. Nobody
    waits for it; who turns the page sooner searches again."""
    way.services.windows.keep(chain(_window(sheet, way), _next_page(sheet, way)))


def _window(sheet: Sheet, way: Way) -> Iterator[Entry]:
    if sheet.comes and not sheet.kept:
        yield window_entry(way.position.window, sheet.window)


def _next_page(sheet: Sheet, way: Way) -> Iterator[Entry]:
    """Where all of it is at hand. One that something degraded is made when it is asked for, and
    says so anew."""
    ahead = _ahead(sheet.window, sheet.comes, way)
    if sheet.comes is None or sheet.cursor is None or not ahead or way.trace.degraded:
        return
    after = cursor_to(following(sheet.window, sheet.comes, ahead), sheet.window, way)
    items = {**way.services.items.at_hand(sheet.window, ahead), **sheet.items}
    page = Sheet(sheet.window, ahead, items, sheet.search_id, after)
    if len(page.shown) == len(ahead):
        name = page_name(way.catalogue.name, sheet.cursor, way.request.size)
        yield page_entry(name, written(page, ()))


def _ahead(window: Window, comes: Position | None, way: Way) -> range:
    """The rows of the next page; none where it begins another window."""
    if comes is None or comes.number != way.position.number:
        return range(0)
    return rows_at(window, comes, way.request.size)
