"""Rules as people and machines write them, JSON or YAML, to typed rules."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from app.rules.complaints import SHOWN, problems
from app.rules.kindless import faults
from app.rules.problems import Problem, RulesError
from ranking.rules import KINDS, NAMES, AnyRule, RuleSet
from ranking.yaml_references import uses_references

Json = Mapping[str, Any]

LARGEST = 2_000_000  # characters of a file
BY_NAME = dict(zip(NAMES, KINDS, strict=True))


def read_rule(written: Any, name: str | None = None) -> AnyRule:
    """One rule out of plain values; called `name` where it does not say. Raises RulesError."""
    if not isinstance(written, dict):
        raise RulesError((Problem("rule", "is no object", "write its fields: {kind: pin, …}"),))
    named = written if name is None else {"id": name, **written}
    found = [] if name is None or named["id"] == name else [_misnamed(name)]
    try:
        rule = _of_its_kind(named)
    except RulesError as error:
        raise RulesError((*found, *error.problems)[:SHOWN]) from error
    if found:
        raise RulesError(tuple(found))
    return rule


def read_rules(written: Any) -> RuleSet:
    """The rules of a file, `{rules: [...]}`; all their faults at once. Raises RulesError."""
    if not isinstance(written, dict) or not isinstance(written.get("rules"), list):
        raise RulesError((Problem("rules", "no list of them", "write `rules:` and a list below"),))
    rules = []
    found = [
        Problem(str(other)[:80], "is unknown here", "leave it out; give `rules`")
        for other in written
        if other != "rules"
    ]
    for number, one in enumerate(written["rules"]):
        try:
            rules.append(read_rule(one))
        except RulesError as error:
            found += [each.below(f"rules.{number}") for each in error.problems]
    if found:
        raise RulesError(tuple(found[:SHOWN]))
    return joined(rules)


def readable(stored: Iterable[Json]) -> tuple[RuleSet, tuple[Json, ...]]:
    """The rules that were once saved; and as they are, those that cannot be read any more."""
    rules, unread = [], []
    for one in stored:
        try:
            rules.append(read_rule(one))
        except RulesError:
            unread.append(one)
    return joined(rules), tuple(unread)


def joined(rules: list[AnyRule]) -> RuleSet:
    """Typed rules as one set. Raises RulesError for two of one name, or too many."""
    try:
        return RuleSet(rules=tuple(rules))
    except ValidationError as error:
        raise RulesError(tuple(problems(error))) from error


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
        raise _unreadable(f"is no YAML: {str(error)[:120]}", "correct it") from error


def _of_its_kind(written: Json) -> AnyRule:
    """Raises RulesError."""
    text, kind = _plain(written), written.get("kind")
    if not (isinstance(kind, str) and kind in BY_NAME):
        raise RulesError(tuple(faults(written)))
    try:
        return BY_NAME[kind].model_validate_json(text, strict=True)
    except ValidationError as error:
        raise RulesError(tuple(problems(error))) from error


def _misnamed(name: str) -> Problem:
    return Problem("id", f"is not the address's {name!r}", "leave it out, or make both equal")


def _plain(written: Json) -> bytes:
    try:
        plain = orjson.dumps(written)
    except TypeError as error:
        message = f"holds what is no plain value: {str(error)[:100]}"
        raise RulesError((Problem("rule", message, "write text, numbers, lists"),)) from error
    if b"\\u0000" in plain:
        raise RulesError((Problem("rule", "holds a NUL character", "leave the NUL out"),))
    return plain


def _unreadable(message: str, remedy: str) -> RulesError:
    return RulesError((Problem("file", message, remedy),))
