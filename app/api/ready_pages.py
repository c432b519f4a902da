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
from app.services import Services

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

ROUTE = "/v1/<catalogue>/search"
PATH = re.compile(r"/v1/([^/]+)/search")
SIZE = re.compile(r"[1-9]\d?|100")


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
        asked = _turned(environ)
        if asked is None:
            return None
        try:
            return ready(*asked, self._services())
        except Exception:  # Flask tells who asked
            return None


def _turned(environ: dict[str, Any]) -> tuple[str, str, int] | None:
    """The catalogue, cursor and size of a request for a further page and nothing besides."""
    query = environ.get("QUERY_STRING", "")
    if environ.get("REQUEST_METHOD") != "GET" or "cursor=" not in query:
        return None
    path = PATH.fullmatch(environ.get("PATH_INFO", ""))
    given = dict(pairs := parse_qsl(query, keep_blank_values=True))
    cursor, size = given.pop("cursor", ""), given.pop("size", "20")
    if not path or given or len(pairs) > 2 or not SIZE.fullmatch(size):
        return None
    return path[1], cursor, int(size)
