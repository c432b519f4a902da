"""What went wrong, as an answer: a refusal of ours, the rooms', werkzeug's, or a fault."""

import logging
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

from app.api.problem import Refusal
from app.api.translation import TRANSLATIONS

log = logging.getLogger(__name__)

Present = Callable[[Refusal], Response]
KEPT_HEADERS = ("Allow", "Retry-After")


def install(app: Flask, present: Present) -> None:
    """Answer every failure of `app`; `present` makes the reply of a refusal."""

    def handle(kind: type[Exception], translate: Callable[[Any], Refusal]) -> None:
        app.register_error_handler(kind, lambda error: present(translate(error)))

    for kind, translate in TRANSLATIONS:
        handle(kind, translate)
    handle(Refusal, lambda refusal: refusal)
    handle(Exception, unexpected)
    app.register_error_handler(HTTPException, lambda error: _answered(error, present))


def unexpected(error: Exception) -> Refusal:
    """A fault of ours: the trace goes to the log under the request's id, never to the client."""
    log.error(
        "request %s failed: %s %s",
        g.get("request_id"),
        request.method,
        request.path,
        exc_info=error,
    )
    return Refusal(500, "Something failed here; the log has it under this request's id")


def _answered(error: HTTPException, present: Present) -> Response:
    status = error.code or 500
    if status < 400:  # a redirect is an answer already
        return Response(error.get_body(), status, error.get_headers())
    headers = {name: value for name, value in error.get_headers() if name in KEPT_HEADERS}
    return present(Refusal(status, _explained(status, error), headers=headers))


def _explained(status: int, error: HTTPException) -> str:
    path = request.path[:200]
    if status == 404:
        return f"There is nothing at {path}; /docs lists what there is"
    if status == 405:
        return f"{request.method} is not taken at {path}"
    if status == 413:
        return f"The body is over the limit of {request.max_content_length} bytes; split it"
    return error.description or error.name
