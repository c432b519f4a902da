"""From a request to a page: `fresh` is the way of a search, `turn` lays out a page of it."""

from contextlib import suppress
from dataclasses import dataclass, replace

from app.rules import wordings
from app.rules.arranging import Arranged, arrange
from app.rules.reply import ruled
from app.rules.ruling import Ruling, consult
from app.search import facets, filters
from app.search.compose import hits_of, page_of
from app.search.constraints import apart
from app.search.cursor import asked_for
from app.search.diversify import diversify
from app.search.errors import CursorExpired
from app.search.evidence import Evidence
from app.search.facets import Picked
from app.search.gather import gather
from app.search.head import head_of
from app.search.outcome import outcome
from app.search.page import Page
from app.search.paging import again, begin, cursor_to, following, rows_at
from app.search.pairs import items_of, keep
from app.search.planning import plan_retrieval, suited
from app.search.ranked import order
from app.search.recorded import record
from app.search.request import SearchRequest
from app.search.retrieval import nothing, retrieve
from app.search.sheet import Items, Sheet
from app.search.signals import observed, questions, wanted
from app.search.trace import Trace
from app.search.understand import relaxed, understand
from app.search.understood import view
from app.search.way import Way
from app.search.why import Why, why
from app.search.window import Window, window_of
from app.services import Services
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown, IndexMissing
from opensearch.retrieval.hits import Retrieved
from opensearch.retrieval.plan import Plan
from opensearch.retrieval.signals import Signal
from ranking.candidates import Candidates
from ranking.content.kindred import offered
from ranking.model.served import ranker_of
from ranking.query import Query
from ranking.ranker import Ranker


def search(catalogue: str, request: SearchRequest, services: Services) -> Page:
    """One page of `catalogue`.

    Raises `UnknownCatalogue`, `IndexMissing`, `BadRequest` (a filter, facet, sort or cursor that
    cannot be used), `CursorExpired` and `EngineDown`. All else that fails is named in `degraded`.
    """
    way = begun(catalogue, request, services)
    sheet = found(way)
    keep(sheet, way)
    with way.trace.stage("compose"):
        hits = hits_of(sheet, explained(sheet, way) if request.explain else None)
    if not request.cursor:
        record(outcome(sheet, way.trace), way)
    return page_of(sheet, hits, way.trace)


def begun(catalogue: str, request: SearchRequest, services: Services) -> Way:
    """A search on its way. Raises `UnknownCatalogue`, `BadCursor` and `CursorExpired`."""
    trace = Trace(services.clock)
    with down_means_down():
        known = services.catalogues.get(catalogue)
    request = services.cursors.sized(request)
    return Way(known, *begin(catalogue, request, services), request, services, trace)


def found(way: Way) -> Sheet:
    """The page that is asked for. Raises as `search`."""
    window, items = kept(way) if way.request.cursor else (None, None)
    made = Fresh(window) if window else fresh(way)
    sheet = turn(made, items, way, kept=window is not None)
    way.trace.degrade(*sheet.window.head["degraded"])
    return sheet


def explained(sheet: Sheet, way: Way) -> Why:
    """Why each item of a page is there; where its window was kept from before, by the search once
    more, which who asks why can wait for."""
    evidence = sheet.evidence
    if evidence is None:
        with suppress(CursorExpired, IndexMissing, EngineDown):
            evidence = fresh(way).evidence
    return why(sheet.window, sheet.shown, evidence)


@dataclass(frozen=True)
class Fresh:
    """A window, and what its reasons are read from where it was made just now."""

    window: Window
    evidence: Evidence | None = None


def fresh(way: Way) -> Fresh:
    """What is found, in order."""
    request, known, services, trace = again(way.asked), way.catalogue, way.services, way.trace
    read = understand(request, known, services, trace)
    ruling = consult(read, request, way)
    ranker = ranker_of(services.ranker, known.name)
    query, plan, found, gathered = _retrieved(ruling.widened(read), request, ruling, ranker, way)
    asked = _asked(query, read, ruling, ranker, way)
    candidates = observed(gathered, asked, found.index, services, trace)
    with trace.stage("rank"):
        ranked = order(query, candidates, plan, ranker, trace)
        varied = diversify(ranked, query, found, request, ruling.reach(plan.depth))
    shown = arrange(Arranged(varied, candidates, found), ruling, plan, request, way)
    if found.after and not shown.leads:  # all of it stands behind what earlier pages showed
        return fresh(replace(way, position=replace(way.position, after=found.after)))
    with trace.stage("compose"):
        lexicon = services.lexicons.of(known.name)
        counted = facets.views(found.facets, known, _picked(found, request, way), lexicon)
        refinements = services.refinements.of(known.name, query.text)
        head = head_of(view(query, known), found, counted, refinements, trace.degraded)
        if not plan.ordered:
            head["total"]["listed"] = len(shown.leads)
        head |= ruled(ruling, shown)
        window = window_of(shown.leads, shown.candidates, shown.found, head, asked_for(request))
    by_rules = wordings.brought(read, ruling, candidates)
    return Fresh(window, Evidence.read(query, ranked, ranker, by_rules))


def _picked(found: Retrieved, request: SearchRequest, way: Way) -> Picked:
    """What the request filters by, for its facets to tell."""
    if not (found.facets and request.filter):
        return Picked()
    parsed = filters.parse(request.filter, way.catalogue)
    return Picked.of(request.filter, way.services.engine.spelled(found.index, parsed))


def _retrieved(
    query: Query, request: SearchRequest, ruling: Ruling, ranker: Ranker, way: Way
) -> tuple[Query, Plan, Retrieved, Candidates]:
    """What the legs find, and that as one window. Where nothing of it is the thing that is asked
    for and as the query says it must be, what is found without that: who wants a lamp under 20 sees
    the lamps, and no flower pots under 20. What must not be is given up last, and only where
    nothing is left else."""
    services, after = way.services, way.position.after
    shelf = services.lexicons.of(way.catalogue.name).shelf
    plan = plan_retrieval(query, request, way.catalogue, services.settings.window, after)
    plan = apart(plan, query, shelf)
    plan = suited(ruling.narrowed(plan), ranker)
    found = retrieve(plan, services.engine, way.trace)
    services.filling.begin(way.catalogue, found.index)
    with way.trace.stage("rank"):
        gathered = gather(found, shelf)
    if query.hard and not after and not (_fits(query, found, gathered) or _held(query, found)):
        freed = _retrieved(relaxed(query), request, ruling, ranker, way)
        if nothing(found) or _fits(query, *freed[2:]):
            return freed
    return query, plan, found, gathered


def _fits(query: Query, found: Retrieved, gathered: Candidates) -> bool:
    """Whether any item has the words, and any is the thing that they name."""
    return found.total > 0 and offered(query, gathered)


def _held(query: Query, found: Retrieved) -> bool:
    """Whether what is found is kept, be it something else: who eats no meat wants none for that."""
    return any(one.strict for one in query.hard) and not nothing(found)


def _asked(
    query: Query, read: Query, ruling: Ruling, ranker: Ranker, way: Way
) -> tuple[Signal, ...]:
    """What the engine is asked of the candidates besides, for the ranker and for who asks why."""
    explain = way.request.explain
    asked = questions(query, way.catalogue, wanted(ranker, explain=explain))
    return (*asked, *wordings.questions(read, ruling)) if explain else asked


def kept(way: Way) -> tuple[Window | None, Items | None]:
    """The window of an earlier page, and the items of this one; None for what is not there. Items
    without their window are none: the search made anew may show others. So is a window of an index
    that serves no more: what is deleted since is still in it, while it lasts."""
    window, items = way.services.windows.find(way.position, way.request, way.trace)
    if window is None or window.index != way.services.engine.live(way.catalogue.name).name:
        return None, None
    return window, items


def turn(made: Fresh, items: Items | None, way: Way, *, kept: bool) -> Sheet:
    """The page at the position, with the cursor of the next; `items` where they are ready."""
    window = made.window
    rows = rows_at(window, way.position, way.request.size)
    comes = following(window, way.position, rows)
    cursor = cursor_to(comes, window, way)
    name = way.position.search_id
    if not (kept or way.services.windows.shared()):
        way.trace.degrade("cache")
    if items is None:
        items, ahead = items_of(window, rows, comes, way), comes
    else:
        ahead = None
    return Sheet(window, rows, items, name, cursor, ahead, kept=kept, evidence=made.evidence)
