"""Rules in a request's body, JSON or YAML, and how the document describes them."""

from typing import Any

import orjson

from app.api.binding import bounded, media_type, text
from app.api.problem import wrong_field
from app.rules.reading import plain_yaml
from ranking.rules import KINDS

JSON = "application/json"
YAML = ("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml")
RULE = {"oneOf": [{"$ref": f"#/components/schemas/{kind.__name__}"} for kind in KINDS]}
FILE = {"type": "object", "required": ["rules"],
        "properties": {"rules": {"type": "array", "items": RULE}}}  # fmt: skip


def described(schema: dict[str, Any]) -> dict[str, Any]:
    """A body of this schema, as JSON or as YAML."""
    as_text = {each: {"schema": {"type": "string"}} for each in YAML}
    content = {JSON: {"schema": schema}, **as_text}
    return {"requestBody": {"required": True, "content": content}}


def body() -> Any:
    """The body as plain values. Raises Refusal and RulesError."""
    if media_type(JSON, *YAML) != JSON:
        return plain_yaml(text())
    try:
        return orjson.loads(bounded())
    except orjson.JSONDecodeError as error:
        raise wrong_field("body", f"is not JSON: {error}", "send one valid JSON document") from None
