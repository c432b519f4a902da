"""A typed value as a JSON response: serialised once, from the model, never validated again."""

from collections.abc import Mapping

from flask import Response
from pydantic import BaseModel

JSON = "application/json"
YAML = "application/yaml"


def reply(
    value: BaseModel, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """`value` as JSON, what is None left out. Without `Cache-Control` given, nobody stores it."""
    return json_reply(
        value.__pydantic_serializer__.to_json(value, exclude_none=True), status, headers
    )


def yaml_file(text: str, name: str) -> Response:
    """A YAML text to be saved under `name`."""
    headers = {"Content-Disposition": f"attachment; filename={name}", "Cache-Control": "no-store"}
    return Response(text, 200, headers, content_type=YAML)


def json_reply(
    body: bytes, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """JSON that is written already."""
    response = Response(body, status, headers, mimetype=JSON)
    response.headers.setdefault("Cache-Control", "no-store")
    return response
