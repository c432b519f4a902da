"""A blueprint whose views get typed arguments and whose refusals are in the OpenAPI document."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from flask_openapi3.types import ResponseDict

from app.api.binding import Binding
from app.api.problem import MEDIA_TYPE, Problem

View = Callable[..., Response]

REFUSALS = {
    400: "A field is wrong; `errors` names it and the remedy.",
    404: "No such catalogue, item or task.",
    405: "This address does not take the method; `Allow` lists those it takes.",
    409: "Another task is at this catalogue; `detail` names it.",
    410: "The cursor has expired; search again without it.",
    413: "The body is over the limit.",
    415: "The body's Content-Type is not taken here.",
    500: "A fault of the service, logged under `request_id`.",
    503: "The search engine does not answer; try again after `Retry-After` seconds.",
}


def refusals(*statuses: int) -> ResponseDict:
    """The `responses` entries of these statuses."""
    schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
    content = {MEDIA_TYPE: {"schema": schema}}
    return {each: {"description": REFUSALS[each], "content": content} for each in statuses}


class Resource(APIBlueprint):
    """One resource's routes. Every operation may refuse with 400, 404, 405, 500 and 503."""

    def __init__(self, name: str, about: str, prefix: str = "") -> None:
        super().__init__(
            name,
            __name__,
            url_prefix=prefix or None,
            abp_tags=[Tag(name=name, description=about)],
            abp_responses=refusals(400, 404, 405, 500, 503),
        )

    @staticmethod
    def create_view_func(func: View, *models: Any, **options: Any) -> View:
        """Bind by our own `Binding`; the order of `models` is flask-openapi3's."""
        _header, _cookie, path, query, _form, body, _raw = models
        binding = Binding(path, query, body)

        @wraps(func)
        def view(**variables: Any) -> Response:
            return func(**binding.arguments(variables))

        return view
