"""Errors as RFC 9457 problem documents: what was wrong, in which field, and what to do about it."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from time import perf_counter

from flask import Response, g
from pydantic import BaseModel, ConfigDict

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """One field that is wrong. `field` is its path in the body, or the parameter's name."""

    model_config = ConfigDict(frozen=True)

    field: str
    message: str
    remedy: str


class Problem(BaseModel):
    """A refusal. `type` names its kind and stays the same; `detail` is for people."""

    model_config = ConfigDict(frozen=True)

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[FieldError, ...] = ()
    request_id: str | None = None
    took_ms: float = 0.0


def kind_of(status: HTTPStatus) -> str:
    """What a refusal is called that has no name of its own: `not-found`."""
    return status.phrase.lower().replace(" ", "-")


def type_of(kind: str) -> str:
    """A kind as the document's `type`."""
    return f"urn:pinwheel:problem:{kind}"


class Refusal(Exception):
    """Raised by a view: ends the request with a problem document."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        kind: str | None = None,
        errors: tuple[FieldError, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = HTTPStatus(status)
        self.kind = kind or kind_of(self.status)
        self.detail = detail
        self.errors = errors
        self.headers = dict(headers or {})

    def response(self) -> Response:
        """The document, with the request's id and time so far."""
        problem = Problem(
            type=type_of(self.kind),
            title=self.status.phrase,
            status=self.status,
            detail=self.detail,
            errors=self.errors,
            request_id=g.get("request_id"),
            took_ms=elapsed_ms(),
        )
        body = json.dumps(problem.model_dump(exclude_none=True))  # takes half a surrogate pair too
        return Response(body, self.status, self.headers, mimetype=MEDIA_TYPE)


def wrong_field(field: str, message: str, remedy: str) -> Refusal:
    """A 400 for one field."""
    errors = (FieldError(field=field, message=message, remedy=remedy),)
    return Refusal(400, f"{field}: {message}", kind="invalid-request", errors=errors)


def elapsed_ms() -> float:
    """Milliseconds since the request arrived."""
    started: float | None = g.get("started")
    return 0.0 if started is None else round((perf_counter() - started) * 1000, 2)
