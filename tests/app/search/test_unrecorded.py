"""What searches that nobody typed leave behind: nothing."""

import threading
from collections.abc import Iterator

from app.search.cache import Entry
from app.search.unrecorded import NoLog, NoRefinements, NoWindows


def test_a_log_that_keeps_nothing_starts_no_thread() -> None:
    before = threading.active_count()
    log = NoLog()
    log.add({"user_query": "lamp"})
    assert threading.active_count() == before
    log.close()


def test_windows_that_keep_nothing_are_not_even_made() -> None:
    made: list[str] = []

    def entries() -> Iterator[Entry]:
        made.append("window")
        yield Entry("window", b"")

    windows = NoWindows()
    windows.keep(entries())
    assert made == []
    assert windows.shared()  # what nobody keeps is not missed


def test_no_refinements_are_looked_up() -> None:
    assert NoRefinements().of("shop", "lamp") == []
