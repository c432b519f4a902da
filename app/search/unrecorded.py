"""Services for searches that nobody typed: not written down, nothing kept for later pages, no
refinements looked up. Nobody reads the reply but who made the search."""

from collections.abc import Iterable
from dataclasses import replace

from app.search.cache import Entry
from app.search.cursor import Position
from app.search.page import RefinementView
from app.search.query_log import QueryLog, Record
from app.search.refinements import StoredRefinements
from app.search.request import SearchRequest
from app.search.trace import Trace
from app.search.windows import Windows
from app.services import Services


def unrecorded(services: Services) -> Services:
    """The same engine, encoder and ranker."""
    return replace(services, windows=NoWindows(), refinements=NoRefinements(), log=NoLog())


class NoLog(QueryLog):
    """Keeps nothing."""

    def __init__(self) -> None:
        """No queue and no thread."""

    def add(self, record: Record) -> None:
        """Let it go."""

    def close(self, within_s: float = 0) -> None:
        """Nothing waits."""


class NoWindows(Windows):
    """Keep nothing. Nobody turns the page, so that nothing is lost by it."""

    def __init__(self) -> None:
        """No cache."""

    def keep(self, entries: Iterable[Entry]) -> None:
        """Not even made."""

    def shared(self) -> bool:
        """Nobody else asks for what is kept."""
        return True

    def ready(self, catalogue: str, cursor: str, size: int) -> None:
        """No page was written."""

    def find(self, position: Position, request: SearchRequest, trace: Trace) -> tuple[None, None]:
        """No window was kept."""
        return None, None


class NoRefinements(StoredRefinements):
    """There are none."""

    def __init__(self) -> None:
        """Nothing is read."""

    def of(self, catalogue: str, query: str) -> list[RefinementView]:
        """None of any query."""
        return []

    def begin(self, catalogue: str) -> None:
        """Nothing to look for."""

    def refresh(self, catalogue: str) -> None:
        """Nothing to look for."""
