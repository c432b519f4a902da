"""From a request to a view's typed arguments.

flask-openapi3 would do this too, but builds the query model's JSON schema anew for every request
and takes a body of the wrong type or broken JSON for an empty one (docs/decisions/rest.md).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_origin
from urllib.parse import unquote_to_bytes

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from app.api.problem import Refusal, wrong_field
from app.api.validation import refusal
from ranking.digits import in_digits

Model = type[BaseModel]
Values = dict[str, Any]
API = "/v1/"
BODILESS = ("GET", "HEAD")
Fitted = TypeVar("Fitted", bound=BaseModel)


@dataclass(frozen=True)
class Binding:
    """The models of a view's arguments; absent ones are not passed."""

    path: Model | None = None
    query: Model | None = None
    body: Model | None = None

    def arguments(self, variables: Values) -> Values:
        """The view's keyword arguments. Raises Refusal (400, 413, 415)."""
        _no_body()
        if self.query is None:
            _no_parameters()
        readers: tuple[tuple[str, Model | None, Callable[[Model], BaseModel]], ...] = (
            ("path", self.path, lambda model: fitted(model, variables, "path")),
            ("query", self.query, lambda model: fitted(model, _query(model), "query")),
            ("body", self.body, _body),
        )
        return {name: read(model) for name, model, read in readers if model is not None}


def fitted(model: type[Fitted], values: Values, where: str) -> Fitted:
    """Plain values as `model`. Raises Refusal; `where` names what holds them."""
    _no_nul(values)
    try:
        read = model.model_validate(values)
    except ValidationError as error:
        raise refusal(error, model, where) from error
    _in_digits(read, values)
    return read


def media_type(*accepted: str) -> str:
    """The body's media type. Raises Refusal (415) where it is not one of `accepted`."""
    if request.mimetype in accepted:
        return request.mimetype
    taken = " or ".join(accepted)
    given = request.mimetype or "no Content-Type"
    raise Refusal(
        415,
        f"{given} is not taken here; send {taken}",
        headers={"Accept-Post": ", ".join(accepted)},
    )


def bounded() -> bytes:
    """The body, whole. Raises RequestEntityTooLarge also where its length was not announced: a
    stream that reached the limit was cut there. Raises Refusal where the client broke off."""
    data = request.get_data(cache=False)
    limit, announced = request.max_content_length, request.content_length
    if announced is not None and len(data) < announced:
        raise wrong_field(
            "body",
            f"ended after {len(data)} of {announced} bytes: it was cut off, or came too slowly",
            "send it again, whole; nothing of it was taken",
        )
    if announced is None and limit is not None and len(data) >= limit:
        raise RequestEntityTooLarge
    return data


def text() -> str:
    """The body as text. Raises Refusal where it is not UTF-8, and as `bounded`."""
    try:
        return bounded().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise wrong_field("body", "is not UTF-8", "save the file as UTF-8") from error


def _no_body() -> None:
    if request.method in BODILESS and request.content_length:
        raise wrong_field(
            "body", f"is not read of a {request.method}", "send it as parameters of the address"
        )


def _no_parameters() -> None:
    """Outside the API itself, whoever watches the service may add what they like."""
    if request.path.startswith(API) and (name := next(iter(request.args), None)) is not None:
        raise wrong_field(
            name[:120], "is unknown here", "leave it out; the address takes no parameters"
        )


def parameters(model: Model, given: Mapping[str, list[str]]) -> Values:
    """The texts given for each name as values for `model`. Raises Refusal."""
    return {name: _parameter(model, name, texts) for name, texts in given.items()}


def _query(model: Model) -> Values:
    _utf8(request.query_string)
    return parameters(model, dict(request.args.lists()))


def _parameter(model: Model, name: str, given: list[str]) -> Any:
    field = model.model_fields.get(name)
    if field is not None and get_origin(field.annotation) is list:
        return given
    if len(given) > 1:
        raise wrong_field(name, "given more than once", "give it once")
    return given[0]


def _utf8(query: bytes) -> None:
    try:
        unquote_to_bytes(query).decode()
    except UnicodeDecodeError as error:
        raise wrong_field("query", "is not valid UTF-8", "percent-encode UTF-8") from error


def _body(model: Model) -> BaseModel:
    media_type("application/json")
    data = bounded()
    try:
        body = model.model_validate_json(data, strict=True)
    except ValidationError as error:
        raise refusal(error, model, "body") from error
    without_nul(body, data)
    return body


def without_nul(read: BaseModel, data: bytes) -> None:
    """Raises Refusal where `read`, which JSON `data` became, holds a NUL character."""
    if b"\\u0000" in data:  # rare enough that looking twice costs nothing
        _no_nul(read.model_dump())


def _in_digits(read: BaseModel, values: Values) -> None:
    """A text's number is read by pydantic as Python writes them."""
    for name, given in values.items():
        number = getattr(read, name, None)
        if isinstance(given, str) and type(number) in (int, float) and not in_digits(given.strip()):
            raise wrong_field(name, "is not a number", f"write it in digits: {number}")


def _no_nul(values: Any, field: str = "body") -> None:
    """The engine and file names both take NUL badly, and no text means it."""
    if isinstance(values, str) and "\0" in values:
        raise wrong_field(field, "holds a NUL character", "leave the NUL out")
    if isinstance(values, dict):
        for name, value in values.items():
            _no_nul(str(name), "name")
            _no_nul(value, str(name))
    elif isinstance(values, (list, tuple)):
        for value in values:
            _no_nul(value, field)
