"""A query's window, by the steps of a search up to its ranking: trained as served."""

from dataclasses import replace

from app.search.gather import gather
from app.search.planning import plan_retrieval
from app.search.request import SearchRequest
from app.search.retrieval import retrieve
from app.search.signals import ALL, observed, questions
from app.search.trace import Trace
from app.search.understand import understand
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.legs import telling
from ranking.candidates import Candidates
from ranking.query import MOST_CHARS, Query


def window_of(text: str, known: Catalogue, services: Services) -> tuple[Query, Candidates]:
    """The query as understood, what the legs found, and all that the engine says of it besides: the
    model chooses what it needs. Raises what a search raises."""
    trace = Trace(services.clock)
    request = SearchRequest(q=text[:MOST_CHARS])
    query = understand(request, known, services, trace)
    plan = plan_retrieval(query, request, known, services.settings.window)
    plan = replace(plan, looked_at=telling())
    retrieved = retrieve(plan, services.engine, trace)
    found = gather(retrieved, services.lexicons.of(known.name).shelf)
    asked = questions(query, known, ALL)
    return query, observed(found, asked, retrieved.index, services, trace)
