"""What surrounds every request: its id, its clock, the headers of its reply."""

import re
from time import perf_counter
from uuid import uuid4

from flask import Flask, Response, g, request

from app.api import metrics

GIVEN_ID = re.compile(r"[\w.:-]{1,64}")
HEADER = "X-Request-Id"


def begin() -> None:
    """Start the clock; take the client's request id where it is a sane one."""
    g.started = perf_counter()
    given = request.headers.get(HEADER, "")
    g.request_id = given if GIVEN_ID.fullmatch(given) else uuid4().hex


def finish(response: Response) -> Response:
    """Name the request and count it."""
    response.headers[HEADER] = g.request_id
    response.headers["X-Content-Type-Options"] = "nosniff"
    route = request.url_rule.rule if request.url_rule else "none"
    seconds = perf_counter() - g.started
    metrics.requests.labels(request.method, route, response.status_code).observe(seconds)
    return response


def install(app: Flask) -> None:
    """Surround every request of `app`."""
    app.before_request(begin)
    app.after_request(finish)
