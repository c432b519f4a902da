"""pydantic's complaints of rules as problems that say what to do."""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.rules.problems import Problem

SHOWN = 50  # faults told at once
MOMENT = "write 2026-11-27 or 2026-11-27T18:00:00Z"
REMEDIES = {
    "missing": "give it",
    "string_type": "write text; quote what looks like a number",
    "int_type": "give a whole number",
    "float_type": "give a number",
    "bool_type": "give true or false",
    "tuple_type": "give a list: [one, other]",
    "model_type": "give its fields, each with its value",
    "extra_forbidden": "leave it out; see the guide for what a rule of this kind says",
    "greater_than_equal": "give {ge} or more",
    "greater_than": "give more than {gt}",
    "less_than_equal": "give {le} or less",
    "string_too_long": "shorten it to {max_length} characters",
    "string_too_short": "give at least {min_length} characters",
    "string_pattern_mismatch": "use lower-case letters, digits and -, 64 at most: summer-sale",
    "too_long": "give at most {max_length}",
    "too_short": "give at least {min_length}",
    "timezone_aware": MOMENT,
    "datetime_parsing": MOMENT,
    "datetime_from_date_parsing": MOMENT,
    "datetime_type": MOMENT,
    "value_error": "correct it and save again",
}


def problems(error: ValidationError) -> Iterator[Problem]:
    """What is wrong with a rule, or a set of them."""
    yield from map(problem, complaints(error))


def complaints(error: ValidationError) -> list[ErrorDetails]:
    """As many as are told. Of a list whose parts are wrong pydantic says too that it has none."""
    every = error.errors(include_url=False, include_input=False)
    below = {one["loc"][:depth] for one in every for depth in range(len(one["loc"]))}
    told = [one for one in every if one["type"] != "too_short" or one["loc"] not in below]
    return told[:SHOWN]


def problem(one: ErrorDetails) -> Problem:
    """One complaint, under its field's path; `rule` where it is of the whole."""
    context = one.get("ctx", {})
    message = str(context["error"]) if one["type"] == "value_error" else one["msg"]
    remedy = REMEDIES.get(one["type"], "see the guide to rules").format_map(context)
    return Problem(".".join(map(str, one["loc"]))[:120] or "rule", message, remedy)
