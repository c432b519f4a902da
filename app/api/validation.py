"""pydantic's complaints as field errors a client can act on."""

import re
from collections.abc import Iterable
from itertools import groupby, takewhile

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.api.problem import FieldError, Refusal
from app.judging.names import SET_NAME

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
    "too_long": "give at most {max_length}",
    "too_short": "give at least {min_length}",
    "enum": "use one of {expected}",
    "literal_error": "use one of {expected}",
    "value_error": "correct it and send it again",
}

PATTERNS = {
    r"\S": "give more than spaces",
    SET_NAME: "use a-z, 0-9 and -, 40 characters at most, no - in front",
}
TRIED = re.compile(r"str|int|float|bool|datetime|constrained-\w+|tuple\[.*\]")


def refusal(error: ValidationError, model: type[BaseModel], where: str) -> Refusal:
    """A 400 naming each wrong field; `where` is what holds them, for an error of the whole."""
    known = sorted(model.model_fields)
    errors = tuple(_field_errors(error, known, where))
    detail = "; ".join(f"{each.field}: {each.message}" for each in errors[:3])
    return Refusal(400, detail, kind="invalid-request", errors=errors)


def _field_errors(error: ValidationError, known: Iterable[str], where: str) -> Iterable[FieldError]:
    complaints = error.errors(include_url=False, include_input=False)
    for path, of_one in groupby(complaints[:SHOWN], lambda one: (*_path(one["loc"]),)):
        yield _field_error(".".join(path) or where, list(of_one), known)


def _path(place: Iterable[int | str]) -> Iterable[str]:
    """Without the kind that pydantic tried: of what may be one of several, each has complaints."""
    return takewhile(lambda part: not TRIED.fullmatch(part), map(str, place))


def _field_error(field: str, complaints: list[ErrorDetails], known: Iterable[str]) -> FieldError:
    told = [one for one in complaints if not one["type"].endswith(("_type", "_parsing"))]
    if len(complaints) > 1 and not told:
        remedies = dict.fromkeys(_remedy(one, known).removeprefix("send ") for one in complaints)
        message, remedy = "Input is of no kind that is taken", f"send {' or '.join(remedies)}"
    else:
        first = (told or complaints)[0]
        message, remedy = first["msg"].removeprefix("Value error, "), _remedy(first, known)
    return FieldError(field=field[:120], message=message, remedy=remedy)


def _remedy(complaint: ErrorDetails, known: Iterable[str]) -> str:
    kind, context = complaint["type"], complaint.get("ctx", {})
    if kind == "extra_forbidden":
        return f"leave it out; known here: {', '.join(known)}"
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(context["pattern"], f"match {context['pattern']}")
    return REMEDIES.get(kind, "see /docs for what is taken here").format_map(context)
