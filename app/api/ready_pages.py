"""Pages that were written beforehand, sent before Flask makes a request of them.

Who turns a page asks for a cursor and nothing else, and mostly the page is at hand: Flask would be
half of the time it takes.
"""

import re
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from app.api import metrics
from app.api.reply import JSON
from app.api.request_scope import HEADER, PLAIN, named
from app.search.answer import ready
from app.search.request import SearchRequest
from app.services import Services

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

ROUTE = "/v1/<catalogue>/search"
PATH = re.compile(r"/v1/([^/]+)/search")
TURNING = frozenset({"cursor", "size"})


class ReadyPages:
    """Around `app`, which answers all else, and everything that goes wrong here."""

    def __init__(self, app: "WSGIApplication", services: Callable[[], Services]) -> None:
        self._app = app
        self._services = services

    def __call__(self, environ: dict[str, Any], start: "StartResponse") -> Iterable[bytes]:
        """One request."""
        began = perf_counter()
        page = self._page(environ)
        if page is None:
            return self._app(environ, start)
        metrics.request_seconds("GET", ROUTE, 200).observe(perf_counter() - began)
        headers = {
            "Content-Type": JSON,
            "Content-Length": str(len(page)),
            "Cache-Control": "no-store",
            HEADER: named(environ.get("HTTP_X_REQUEST_ID", "")),
            **PLAIN,
        }
        start("200 OK", list(headers.items()))
        return [page]

    def _page(self, environ: dict[str, Any]) -> bytes | None:
        try:
            asked = _turned(environ)
            return None if asked is None else ready(*asked, self._services())
        except Exception:  # Flask tells who asked
            return None


def _turned(environ: dict[str, Any]) -> tuple[str, SearchRequest] | None:
    """The catalogue and the request for a further page and nothing besides. Raises ValidationError
    where it is none that may be asked for."""
    query = environ.get("QUERY_STRING", "")
    if environ.get("REQUEST_METHOD") != "GET" or "cursor=" not in query:
        return None
    path = PATH.fullmatch(environ.get("PATH_INFO", ""))
    given = dict(pairs := parse_qsl(query, keep_blank_values=True))
    if path is None or len(pairs) > len(given) or not given.keys() <= TURNING:
        return None
    return path[1], SearchRequest.model_validate(given)
