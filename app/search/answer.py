"""A search answered in JSON, as the API sends it; a page that was written beforehand at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.search.cursor import asked_for
from app.search.outcome import Outcome, outcome
from app.search.pairs import keep
from app.search.recorded import record
from app.search.request import SearchRequest
from app.search.search import begun, found
from app.search.sheet import Sheet
from app.search.way import Way
from app.search.written import stamped, written
from app.services import Services
from opensearch.connection.outage import down_means_down


@dataclass(frozen=True)
class Answer:
    """The reply's `body`, and what is counted of it: nothing of a page written beforehand.
    `behind` is for when the reply is out: it writes the search down, and keeps what the next page
    is made of."""

    body: bytes
    empty: bool = False
    degraded: Sequence[str] = ()
    timing: Mapping[str, float] = field(default_factory=dict)
    behind: Callable[[], None] | None = None


def answer(catalogue: str, request: SearchRequest, services: Services) -> Answer:
    """One page, without what `explain` adds. Raises what `search` raises."""
    request = services.cursors.sized(request)
    if (page := _ready(catalogue, request, services)) is not None:
        return Answer(page)
    way = begun(catalogue, request, services)
    sheet = found(way)
    with way.trace.stage("compose"):
        page = written(sheet, way.trace.degraded)
    told = outcome(sheet, way.trace)
    body = stamped(page, told.took_ms)
    return Answer(
        body, not told.hits, told.degraded, told.timing, partial(_behind, told, sheet, way)
    )


def _behind(told: Outcome, sheet: Sheet, way: Way) -> None:
    if not way.request.cursor:
        record(told, way)
    keep(sheet, way)


def _ready(catalogue: str, request: SearchRequest, services: Services) -> bytes | None:
    """The page that the cursor leads to, where it was written already and nothing but it is asked
    for. Only who was given the cursor can name the page, so that its signature needs no second
    look. Raises `UnknownCatalogue` and `EngineDown`."""
    if request.cursor is None or asked_for(request):
        return None
    began = services.clock()
    with down_means_down():
        services.catalogues.get(catalogue)
    page = services.windows.ready(catalogue, request.cursor, request.size)
    if page is None:
        return None
    return stamped(page, round((services.clock() - began) * 1000, 3))
