"""pydantic's complaints as field errors a client can act on."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from app.api.problem import FieldError, Refusal

SHOWN = 20  # complaints in one reply
MOMENT = "send a moment with its zone: 2024-05-31T18:00:00Z"

REMEDIES = {
    "missing": "give it",
    "int_parsing": "send a whole number",
    "int_type": "send a whole number",
    "int_from_float": "send a whole number",
    "float_parsing": "send a number",
    "float_type": "send a number",
    "int_parsing_size": "send a smaller whole number",
    "finite_number": "send a finite number: 1e308 at most, no NaN",
    "bool_parsing": "send true or false",
    "bool_type": "send true or false",
    "day": "send 2024-05-31 or 2024-05-31T18:00:00Z",
    "datetime_type": MOMENT,
    "datetime_parsing": MOMENT,
    "datetime_from_date_parsing": MOMENT,
    "datetime_object_invalid": MOMENT,
    "timezone_aware": MOMENT,
    "moment_beyond": MOMENT,
    "string_type": "send text",
    "string_unicode": "send valid UTF-8",
    "list_type": "send a list",
    "tuple_type": "send a list",
    "dict_type": "send an object",
    "model_type": "send an object",
    "model_attributes_type": "send an object",
    "json_invalid": "send one valid JSON document in UTF-8",
    "greater_than_equal": "use {ge} or more",
    "less_than_equal": "use {le} or less",
    "greater_than": "use more than {gt}",
    "less_than": "use less than {lt}",
    "string_too_long": "shorten it to {max_length} characters",
    "string_too_short": "give at least {min_length} characters",
    "string_pattern_mismatch": "match {pattern}",
    "too_long": "give at most {max_length}",
    "too_short": "give at least {min_length}",
    "enum": "use one of {expected}",
    "literal_error": "use one of {expected}",
    "value_error": "correct it and send it again",
}


def refusal(error: ValidationError, model: type[BaseModel], where: str) -> Refusal:
    """A 400 naming each wrong field; `where` is what holds them, for an error of the whole."""
    known = sorted(model.model_fields)
    errors = tuple(_field_errors(error, known, where))
    detail = "; ".join(f"{each.field}: {each.message}" for each in errors[:3])
    return Refusal(400, detail, kind="invalid-request", errors=errors)


def _field_errors(error: ValidationError, known: Iterable[str], where: str) -> Iterable[FieldError]:
    complaints = error.errors(include_url=False, include_input=False)
    for complaint in complaints[:SHOWN]:
        field = ".".join(str(part) for part in complaint["loc"]) or where
        remedy = _remedy(complaint["type"], complaint.get("ctx", {}), known)
        yield FieldError(field=field[:120], message=complaint["msg"], remedy=remedy)


def _remedy(kind: str, context: dict[str, Any], known: Iterable[str]) -> str:
    if kind == "extra_forbidden":
        return f"leave it out; known here: {', '.join(known)}"
    return REMEDIES.get(kind, "see /docs for what is taken here").format_map(context)
