"""Services for searches that nobody typed: not written down, no pages kept."""

from dataclasses import replace

from app.search.cache import Cache
from app.search.query_log import QueryLog
from app.search.refinements import StoredRefinements
from app.search.windows import Windows
from app.services import Services

NEVER = 1  # second; a window kept in this process is gone before it matters


def unrecorded(services: Services) -> Services:
    """The same engine, encoder and ranker."""
    return replace(
        services,
        windows=Windows(Cache(None, NEVER)),
        refinements=StoredRefinements(lambda _catalogue: {}),
        log=QueryLog(len),
    )
