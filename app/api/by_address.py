"""Searches asked for by their address, answered before Flask makes a request of them.

Routing, binding and Flask's own surroundings take as long as a fifth of all that is added to the
engine's time; of a page written beforehand they would be half.
"""

from collections.abc import Callable, Iterable
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from werkzeug.wsgi import ClosingIterator

from app.api import metrics
from app.api.binding import fitted, parameters
from app.api.problem import Refusal
from app.api.reply import JSON
from app.api.request_scope import BEGAN, HEADER, PLAIN, RAISED, named
from app.api.search import finish
from app.search.answer import Answer, answer
from app.search.request import SearchRequest
from app.services import Services

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

ROUTE = "/v1/<catalogue>/search"
BEFORE, AFTER = ROUTE.split("<catalogue>")


class SearchesByAddress:
    """Around `app`, which answers all else, refuses what cannot be asked, and tells what failed."""

    def __init__(self, app: "WSGIApplication", services: Callable[[], Services]) -> None:
        self._app = app
        self._services = services

    def __call__(self, environ: dict[str, Any], start: "StartResponse") -> Iterable[bytes]:
        """One request."""
        asked = _asked(environ)
        if asked is None:
            return self._app(environ, start)
        began = perf_counter()
        try:
            told = answer(*asked, self._services())
        except Exception as error:
            environ |= {RAISED: error, BEGAN: began}
            return self._app(environ, start)
        start("200 OK", _headers(told, environ))
        seconds = metrics.request_seconds("GET", ROUTE, 200)
        timed = partial(seconds.observe, perf_counter() - began)
        return ClosingIterator([told.body], [timed, partial(finish, asked[0], told)])


def _headers(told: Answer, environ: dict[str, Any]) -> list[tuple[str, str]]:
    headers = {
        "Content-Type": JSON,
        "Content-Length": str(len(told.body)),
        "Cache-Control": "no-store",
        HEADER: named(environ.get("HTTP_X_REQUEST_ID", "")),
        **PLAIN,
    }
    return list(headers.items())


def _asked(environ: dict[str, Any]) -> tuple[str, SearchRequest] | None:
    """The catalogue and the request; None where it is another address, or Flask has to say what is
    wrong with it or why each item is there."""
    path: str = environ.get("PATH_INFO", "")
    if not (path.endswith(AFTER) and path.startswith(BEFORE) and path.isascii()):
        return None
    name = path[len(BEFORE) : -len(AFTER)]
    if environ.get("REQUEST_METHOD") != "GET" or "/" in name or not name:
        return None
    if environ.get("CONTENT_LENGTH", "") not in ("", "0"):
        return None
    try:
        query = environ.get("QUERY_STRING", "")
        given = parse_qs(query, keep_blank_values=True, errors="strict")
        request = fitted(SearchRequest, parameters(SearchRequest, given), "query")
    except (Refusal, ValueError):
        return None
    return None if request.explain else (name, request)
