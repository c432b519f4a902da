"""Rules as people and machines write them, JSON or YAML, to typed rules."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from app.rules.problems import Problem, RulesError
from ranking.rules import NAMES, AnyRule, Rule, RuleSet
from ranking.yaml_references import uses_references

LARGEST = 2_000_000  # characters of a file
SHOWN = 50  # faults told at once
MOMENT = "write 2026-11-27 or 2026-11-27T18:00:00Z"
ONE: TypeAdapter[AnyRule] = TypeAdapter(Rule)
REMEDIES = {
    "missing": "give it",
    "string_type": "write text; quote what looks like a number",
    "int_type": "give a whole number",
    "float_type": "give a number",
    "bool_type": "give true or false",
    "tuple_type": "give a list: [one, other]",
    "model_type": "give its fields: {name: value}",
    "extra_forbidden": "leave it out; see the guide for what a rule of this kind says",
    "greater_than_equal": "give {ge} or more",
    "greater_than": "give more than {gt}",
    "less_than_equal": "give {le} or less",
    "string_too_long": "shorten it to {max_length} characters",
    "string_too_short": "give at least {min_length} characters",
    "string_pattern_mismatch": "use lower-case letters, digits and -, 64 at most: summer-sale",
    "too_long": "give at most {max_length}",
    "too_short": "give at least {min_length}",
    "union_tag_invalid": "use one of: " + ", ".join(NAMES),
    "union_tag_not_found": "give one of: " + ", ".join(NAMES),
    "timezone_aware": MOMENT,
    "datetime_parsing": MOMENT,
    "datetime_from_date_parsing": MOMENT,
    "datetime_type": MOMENT,
    "value_error": "correct it and save again",
}


def read_rule(written: Any, name: str | None = None) -> AnyRule:
    """One rule out of plain values; called `name` where it does not say. Raises RulesError."""
    if not isinstance(written, dict):
        raise RulesError((Problem("rule", "is no object", "write its fields: {kind: pin, …}"),))
    named = written if name is None else {"id": name, **written}
    if name is not None and named["id"] != name:
        message, remedy = f"is not the address's {name!r}", "leave it out, or make both equal"
        raise RulesError((Problem("id", message, remedy),))
    try:
        return ONE.validate_json(_plain(named), strict=True)
    except ValidationError as error:
        raise RulesError(tuple(_problems(error))) from error


def read_rules(written: Any) -> RuleSet:
    """The rules of a file, `{rules: [...]}`; all their faults at once. Raises RulesError."""
    if not isinstance(written, dict) or not isinstance(written.get("rules"), list):
        raise RulesError((Problem("rules", "no list of them", "write `rules:` and a list below"),))
    if len(written) > 1:
        other = next(str(one) for one in written if one != "rules")
        raise RulesError((Problem(other[:80], "is unknown here", "leave it out; give `rules`"),))
    rules, problems = [], []
    for number, one in enumerate(written["rules"]):
        try:
            rules.append(read_rule(one))
        except RulesError as error:
            problems += [each.below(f"rules.{number}") for each in error.problems]
    if problems:
        raise RulesError(tuple(problems[:SHOWN]))
    return joined(rules)


def joined(rules: list[AnyRule]) -> RuleSet:
    """Typed rules as one set. Raises RulesError for two of one name, or too many."""
    try:
        return RuleSet(rules=tuple(rules))
    except ValidationError as error:
        raise RulesError(tuple(_problems(error))) from error


def plain_yaml(text: str) -> Any:
    """YAML as plain values. Raises RulesError; references (`*name`) are not taken, since a few of
    them can stand for gigabytes."""
    if len(text) > LARGEST:
        raise _unreadable(f"over {LARGEST:,} characters", "split it, and import with merge")
    try:
        if uses_references(text):
            raise _unreadable("uses a reference (*name)", "write it out")
        return YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise _unreadable(f"line {line}: {error.problem}", "correct this line") from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise _unreadable(f"is no YAML: {str(error)[:120]}", "save it as UTF-8 text") from error


def _plain(written: Mapping[str, Any]) -> bytes:
    try:
        plain = orjson.dumps(written)
    except TypeError as error:
        message = f"holds what is no plain value: {str(error)[:100]}"
        raise RulesError((Problem("rule", message, "write text, numbers, lists"),)) from error
    if b"\\u0000" in plain:
        raise RulesError((Problem("rule", "holds a NUL character", "leave the NUL out"),))
    return plain


def _problems(error: ValidationError) -> Iterator[Problem]:
    for one in error.errors(include_url=False, include_input=False)[:SHOWN]:
        path = [str(part) for part in one["loc"] if part not in NAMES]
        context = one.get("ctx", {})
        if one["type"] in ("union_tag_invalid", "union_tag_not_found"):
            path.append("kind")
        message = str(context["error"]) if one["type"] == "value_error" else one["msg"]
        remedy = REMEDIES.get(one["type"], "see the guide to rules").format_map(context)
        yield Problem(".".join(path)[:120] or "rule", message, remedy)


def _unreadable(message: str, remedy: str) -> RulesError:
    return RulesError((Problem("file", message, remedy),))
