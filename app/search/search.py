"""From a request to a page: `fresh` is the way of a search, `turn` shows a page of it."""

from app.rules.arranging import Arranged, arrange
from app.rules.reply import ruled
from app.rules.ruling import consult
from app.search import facets
from app.search.compose import hits_of, page_of
from app.search.cursor import asked_for
from app.search.diversify import diversify
from app.search.gather import gather
from app.search.head import head_of
from app.search.page import Page
from app.search.paging import again, begin, cursor_to, following, rows_at
from app.search.pairs import with_next
from app.search.planning import plan_retrieval, thinned
from app.search.ranked import order
from app.search.recorded import record
from app.search.request import SearchRequest
from app.search.retrieval import nothing, retrieve
from app.search.trace import Trace
from app.search.understand import relaxed, understand
from app.search.understood import view
from app.search.way import Way
from app.search.window import Shown, Window, window_of
from app.services import Services
from opensearch.engine import down_means_down
from opensearch.plan import Plan
from ranking.model.served import ranker_of
from ranking.query import Query


def search(catalogue: str, request: SearchRequest, services: Services) -> Page:
    """One page of `catalogue`.

    Raises `UnknownCatalogue`, `IndexMissing`, `BadRequest` (a filter, facet, sort or cursor that
    cannot be used), `CursorExpired` and `EngineDown`. All else that fails is named in `degraded`.
    """
    trace = Trace(services.clock)
    with down_means_down():
        known = services.catalogues.get(catalogue)
    way = Way(known, *begin(catalogue, request, services), request, services, trace)
    window, items = (
        services.windows.find(way.position, request.size, trace) if request.cursor else (None, None)
    )
    page = turn(window or fresh(way), items, way, kept=window is not None)
    if not request.cursor:
        record(page, catalogue, request, services)
    return page


def fresh(way: Way) -> Window:
    """What is found, in order."""
    request, known, services, trace = again(way.asked), way.catalogue, way.services, way.trace
    query = understand(request, known, services, trace)
    ruling = consult(query, request, way)
    query = ruling.widened(query)
    ranker, after = ranker_of(services.ranker, known.name), way.position.after

    def planned(query: Query) -> Plan:
        plan = plan_retrieval(query, request, known, services.settings.window, after)
        return thinned(ruling.narrowed(plan), ranker.reads)

    plan = planned(query)
    found = retrieve(plan, services.engine, trace)
    services.filling.begin(known, found.index)
    if query.hard and nothing(found) and not after:
        query = relaxed(query)
        plan = planned(query)
        found = retrieve(plan, services.engine, trace)
    with trace.stage("rank"):
        candidates = gather(found).on(services.lexicons.of(known.name).shelf)
        ranked = order(query, candidates, plan, ranker, trace)
        varied = diversify(ranked, found, request.diversity, ruling.reach(plan.depth))
    shown = arrange(Arranged(varied, candidates, found), ruling, plan, request, way)
    with trace.stage("compose"):
        counted = facets.views(found.facets, known, request.filter)
        refinements = services.refinements.of(known.name, query.text)
        head = head_of(view(query, known), found, counted, refinements, trace.degraded)
        head |= ruled(ruling, shown)
        return window_of(shown.leads, shown.candidates, shown.found, head, asked_for(request))


def turn(window: Window, items: Shown | None, way: Way, *, kept: bool) -> Page:
    """The page at the position, with the cursor of the next; `items` where they are ready."""
    rows = rows_at(window, way.position, way.request.size)
    comes = following(window, way.position, rows)
    if items is None:
        items = with_next(window, rows, comes, way, kept=kept)
    with way.trace.stage("compose"):
        hits = hits_of(window, rows, items, explain=way.request.explain)
        cursor = cursor_to(comes, window, way)
    return page_of(window, hits, way.position.search_id, cursor, way.trace)
