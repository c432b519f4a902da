"""Searching a catalogue."""

from functools import partial

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
    told = answered(catalogue, request, services())
    response = json_reply(told.body)
    response.call_on_close(partial(finish, catalogue, told))
    return response


def finish(catalogue: str, told: Answer) -> None:
    """When the reply is out: count the search at /metrics, then what else is left to be done."""
    metrics.observe(catalogue, told.timing, told.degraded, empty=told.empty)
    if told.behind:
        told.behind()
