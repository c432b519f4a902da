"""From a request to a page: `fresh` is the way of a search, `turn` shows a page of it."""

from app.search import facets
from app.search.compose import hits_of, page_of
from app.search.cursor import Position, asked_for
from app.search.diversify import diversify
from app.search.gather import gather
from app.search.head import head_of
from app.search.page import Page
from app.search.paging import again, begin, next_cursor, page_end
from app.search.planning import plan_retrieval
from app.search.ranked import order
from app.search.recorded import record
from app.search.request import SearchRequest
from app.search.retrieval import retrieve
from app.search.trace import Trace
from app.search.understand import understand
from app.search.window import Window, window_of
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.engine import down_means_down


def search(catalogue: str, request: SearchRequest, services: Services) -> Page:
    """One page of `catalogue`.

    Raises `UnknownCatalogue`, `IndexMissing`, `BadRequest` (a filter, facet, sort or cursor that
    cannot be used), `CursorExpired` and `EngineDown`. All else that fails is named in `degraded`.
    """
    trace = Trace(services.clock)
    with down_means_down():
        known = services.catalogues.get(catalogue)
    position, asked = begin(catalogue, request, services)
    window = services.windows.find(position.window, trace) if request.cursor else None
    if window is None:
        window = fresh(known, position, again(asked), services, trace)
    page = turn(known, window, position, request, services, trace)
    if not request.cursor:
        record(page, known.name, request, services)
    return page


def fresh(
    known: Catalogue,
    position: Position,
    request: SearchRequest,
    services: Services,
    trace: Trace,
) -> Window:
    """What is found, in order, kept for the pages that follow."""
    query = understand(request, known, services, trace)
    plan = plan_retrieval(query, request, known, services.settings.window, position.after)
    found = retrieve(plan, services.engine, trace)
    with trace.stage("rank"):
        ranked = order(query, gather(found), plan, services.ranker, trace)
        shown = diversify(ranked, found, request.diversity)
        counted = facets.views(found.facets, known, request.filter)
        refinements = services.refinements.of(known.name, query.text)
        head = head_of(query, found, counted, refinements, trace.degraded)
        window = window_of(ranked, shown, found, head, asked_for(request))
    with trace.stage("keep"):
        services.windows.keep(position.window, window, trace)
    return window


def turn(
    known: Catalogue,
    window: Window,
    position: Position,
    request: SearchRequest,
    services: Services,
    trace: Trace,
) -> Page:
    """The page at `position` of its window, with the cursor of the next."""
    end = page_end(window, position, request.size)
    with trace.stage("fetch"):
        items = services.items.of(known, window, range(position.offset, end))
    with trace.stage("compose"):
        hits = hits_of(window, range(position.offset, end), items, explain=request.explain)
        cursor = next_cursor(window, position, end, services)
    return page_of(window, hits, position.search_id, cursor, trace)
