"""What surrounds every request: its id, its clock, the headers of its reply."""

import re
from time import perf_counter
from uuid import uuid4

from flask import Flask, Response, g, request

from app.api import metrics

GIVEN_ID = re.compile(r"[\w.:-]{1,64}")
HEADER = "X-Request-Id"
PLAIN = {"X-Content-Type-Options": "nosniff"}
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
RAISED, BEGAN = "pinwheel.raised", "pinwheel.began"  # what failed before Flask, and since when


def begin() -> None:
    """Start the clock; name the request; tell what failed before it came here."""
    g.started = request.environ.get(BEGAN) or perf_counter()
    g.request_id = named(request.headers.get(HEADER, ""))
    if error := request.environ.get(RAISED):
        raise error


def named(given: str) -> str:
    """The client's own id for the request where it is a sane one, else a new one."""
    return given if GIVEN_ID.fullmatch(given) else uuid4().hex


def finish(response: Response) -> Response:
    """Name the request and count it."""
    response.headers[HEADER] = g.request_id
    response.headers.update(PLAIN)
    route = request.url_rule.rule if request.url_rule else "none"
    seconds = perf_counter() - g.started
    method = request.method if request.method in METHODS else "other"  # clients invent them
    metrics.request_seconds(method, route, response.status_code).observe(seconds)
    return response


def install(app: Flask) -> None:
    """Surround every request of `app`."""
    app.before_request(begin)
    app.after_request(finish)
