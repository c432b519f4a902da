"""Makes a catalogue's refinements: generate, verify, store."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from pydantic import BaseModel, ConfigDict

from app.refine.broad import FACETS, Broad, broad_queries
from app.refine.budget import Budget
from app.refine.fields import Narrowing, narrowing
from app.refine.propose import proposals
from app.refine.verify import Trying
from app.search.request import ExactRequest
from app.search.unrecorded import unrecorded
from app.services import Services
from opensearch.connection.outage import down_means_down
from opensearch.kept import refinements
from opensearch.kept.refinements import Refined, Stored
from opensearch.lookups.sampling import sample_titles
from ranking.refinements import words
from ranking.refinements.candidate import Verified
from ranking.refinements.distinctive import Background
from ranking.refinements.kinds import by_kinds
from ranking.refinements.selection import WIDE, Bounds, Selection
from ranking.refinements.turns import kinds_first

SAMPLE = 10_000  # titles
FEWEST = 2  # one way alone is no choice

Watch = Callable[[int, int], None]  # queries done, of how many


class RefineReport(BaseModel):
    """What a refining made; `complete` unless the budget ran out before all queries were done."""

    model_config = ConfigDict(frozen=True)

    catalogue: str
    queries: int
    refinements: int
    searches: int
    seconds: float
    complete: bool


def refine(
    catalogue: str,
    services: Services,
    budget: Budget | None = None,
    watch: Watch = lambda _done, _total: None,
) -> RefineReport:
    """Make the refinements of `catalogue` and store them in place of those before.

    Raises UnknownCatalogue, IndexMissing, EngineDown.
    """
    began = time.monotonic()
    trying = Trying(catalogue, unrecorded(services), budget or Budget())
    with down_means_down():
        made, complete = _made(trying, watch)
        refinements.replace(services.client, catalogue, made)
    return RefineReport(
        catalogue=catalogue,
        queries=len(made),
        refinements=sum(len(one["refinements"]) for one in made),
        searches=trying.budget.used,
        seconds=round(time.monotonic() - began, 1),
        complete=complete,
    )


def _made(trying: Trying, watch: Watch) -> tuple[list[Refined], bool]:
    """The refinements of every broad query that the budget reaches, and whether that is all."""
    known = trying.services.catalogues.get(trying.catalogue)
    ways = narrowing(known)
    facets = [name for name in FACETS if name in ways.values]
    whole = trying.page(ExactRequest(size=1, facets=facets))
    titles = sample_titles(trying.services.client, known.name, SAMPLE)
    background, bounds = Background.of(titles), Bounds(least=known.refinement_minimum)
    queries = broad_queries(whole, titles, bounds.least)
    made: list[Refined] = []
    for done, query in enumerate(queries):
        watch(done, len(queries))
        if not trying.budget.left:
            return made, False
        refined = _refined(query, trying, ways, background, bounds)
        if len(refined["refinements"]) >= FEWEST:
            made.append(refined)
    watch(len(queries), len(queries))
    return made, True


def _refined(
    query: Broad, trying: Trying, ways: Narrowing, background: Background, bounds: Bounds
) -> Refined:
    """One query's refinements."""
    request = ExactRequest(q=query.text, size=WIDE, facets=ways.facets)
    page = trying.page(request)
    top = frozenset(hit.id for hit in page.hits)
    selection = Selection(page.total.value, bounds if query.text else replace(bounds, on_topic=0))
    kinds = by_kinds(query.text, trying.services.lexicons.of(trying.catalogue), bounds.least)
    found = proposals(query.text, page, ways, background, kinds)
    affordable = takewhile(lambda _: trying.budget.left, found)
    selection.choose(affordable, lambda one: trying.verified(one, top))
    kept = _stored(kinds_first(selection.kept))
    return Refined(query=words.key(query.text), total=page.total.value, refinements=kept)


def _stored(kept: Sequence[Verified]) -> list[Stored]:
    """With a picture each, none twice."""
    shown: set[str] = set()
    stored = []
    for one in kept:
        image = next((image for image in one.images if image not in shown), None)
        shown.add(image or "")
        stored.append(
            Stored(
                kind=one.proposal.kind,
                label=one.proposal.label,
                query=one.proposal.query,
                filter=[*one.proposal.filters],
                count=one.count,
                image=image,
            )
        )
    return stored
