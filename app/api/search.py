"""Searching a catalogue."""

from flask import Response

from app.api import metrics
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.reply import json_reply, reply
from app.api.resource import Resource, refusals
from app.search.answer import Answer
from app.search.answer import answer as answered
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search as run
from app.services import Services

resource = Resource("search", "Find things", "/v1/<catalogue>")


@resource.get("/search", responses={200: Page, **refusals(410)})
def search_by_address(path: InCatalogue, query: SearchRequest) -> Response:
    """Search; `filter` and `facets` may be given many times."""
    return answer(path.catalogue, query)


@resource.post("/search", responses={200: Page, **refusals(410, 413, 415)})
def search_by_body(path: InCatalogue, body: SearchRequest) -> Response:
    """Search, asked for in JSON."""
    return answer(path.catalogue, body)


def answer(catalogue: str, request: SearchRequest) -> Response:
    """One page. Stages are always timed; only who asks for `explain` sees them."""
    if request.explain:
        page = run(catalogue, request, services())
        metrics.observe(catalogue, page.timing or {}, page.degraded, empty=not page.hits)
        return reply(page)
    told = counted(catalogue, request, services())
    response = json_reply(told.body)
    if told.behind:
        response.call_on_close(told.behind)
    return response


def counted(catalogue: str, request: SearchRequest, known: Services) -> Answer:
    """A page in JSON, seen at /metrics. Raises what a search raises."""
    told = answered(catalogue, request, known)
    metrics.observe(catalogue, told.timing, told.degraded, empty=told.empty)
    return told
