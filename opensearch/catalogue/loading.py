"""A catalogue's YAML file to its schema; every fault is told at once, with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from opensearch.catalogue.checks import CHECKS, Placed
from opensearch.catalogue.declared import declared
from opensearch.catalogue.languages import languages
from opensearch.catalogue.marked import Marked, marked
from opensearch.catalogue.problems import CatalogueError, Problem
from opensearch.catalogue.schema import MAX_FIELDS, Catalogue, Role

_SETTINGS = tuple(Catalogue.model_fields)
_CURABLE = (Role.CURRENCY, Role.LANGUAGE, Role.LICENCE, Role.SELLER, Role.BRAND)
_REMEDIES = {
    "name": "Lower-case letters, digits and `-`, 40 at most, a letter first: `name: spare-parts`.",
    "language": f"Use one of: {', '.join(languages())}.",
    "defaults": f"Roles that may have one: {', '.join(_CURABLE)}; e.g. `currency: EUR`.",
    "expected_items": "How many items there will be: a whole number from 1.",
    "replicas": "Copies of each shard: a whole number from 0 to 9.",
    "refinement_minimum": "A whole number from 1.",
    "fields": f"At most {MAX_FIELDS}; take the rest by a wildcard: `spec_*: attribute`.",
}


@dataclass
class _Draft:
    """The file as read so far."""

    settings: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    fields: list[Placed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def load(path: Path, name: str | None = None) -> tuple[Catalogue, str]:
    """The catalogue in the file at `path`, called `name` where given, and its text. Raises
    CatalogueError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        remedy = "Give the path of a readable UTF-8 file."
        raise CatalogueError((Problem(0, str(path), f"not readable: {error}", remedy),)) from error
    if name:
        parse(text)  # faults are told by the lines of the file as it is
        text = re.sub(r"^name:.*$", f"name: {name}", text, count=1, flags=re.MULTILINE)
    return parse(text), text


def parse(text: str) -> Catalogue:
    """The catalogue that `text` (YAML) describes. Raises CatalogueError with all its problems."""
    draft = _Draft()
    for entry in marked(text).entries():
        _take(entry, draft)
    for check in CHECKS if draft.fields else ():
        draft.problems.extend(check(draft.fields))
    catalogue = _validated(draft)
    if draft.problems or catalogue is None:
        raise CatalogueError(tuple(sorted(draft.problems, key=lambda problem: problem.line)))
    return catalogue


def _take(entry: Marked, draft: _Draft) -> None:
    if entry.key in draft.lines:
        message = f"given twice (first in line {draft.lines[entry.key]})"
        draft.problems.append(Problem(entry.line, entry.key, message, "Keep one."))
        return
    draft.lines[entry.key] = entry.line
    if entry.key == "fields":
        _take_fields(entry, draft)
    elif entry.key in _SETTINGS:
        _take_setting(entry, draft)
    else:
        draft.problems.append(_unknown_setting(entry))


def _take_setting(entry: Marked, draft: _Draft) -> None:
    try:
        draft.settings[entry.key] = entry.value()
    except CatalogueError as error:
        draft.problems.extend(error.problems)


def _unknown_setting(entry: Marked) -> Problem:
    near = get_close_matches(entry.key, _SETTINGS, n=1)
    meant = f"Did you mean '{near[0]}'? " if near else ""
    remedy = f"{meant}Use one of: {', '.join(_SETTINGS)}."
    return Problem(entry.line, entry.key, "unknown setting", remedy)


def _take_fields(entry: Marked, draft: _Draft) -> None:
    if not entry.is_mapping:
        remedy = "Write one line per field: `NAME: ROLE`."
        draft.problems.append(Problem(entry.line, "fields", "not a mapping", remedy))
        return
    draft.problems.extend(_twice(entry))
    for inner in entry.entries():
        for found in declared(inner):
            if isinstance(found, Problem):
                draft.problems.append(found)
            else:
                draft.fields.append(Placed(found, inner.line))


def _twice(entry: Marked) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for inner in entry.entries():
        if inner.key in seen:
            message = f"given twice (first in line {seen[inner.key]})"
            remedy = f"For several roles write a list: `{inner.key}: [title, code]`."
            yield Problem(inner.line, f"fields.{inner.key}", message, remedy)
        seen.setdefault(inner.key, inner.line)


def _validated(draft: _Draft) -> Catalogue | None:
    """The catalogue, or None with the faults noted."""
    fields = tuple(placed.field for placed in draft.fields)
    draft.problems.extend(_missing(draft))
    try:
        catalogue = Catalogue.model_validate({**draft.settings, "fields": fields})
    except ValidationError as error:
        draft.problems.extend(_faults(draft, error))
        return None
    wrong = sorted(set(catalogue.defaults) - set(_CURABLE))
    draft.problems.extend(
        Problem(draft.lines["defaults"], f"defaults.{role}", "cannot have a default",
                _REMEDIES["defaults"])
        for role in wrong
    )  # fmt: skip
    return catalogue


def _missing(draft: _Draft) -> Iterator[Problem]:
    if "fields" not in draft.lines:
        yield Problem(0, "fields", "missing", "Say what each field is: `fields:` `NAME: ROLE`.")
    elif not draft.fields and not draft.problems:
        yield Problem(draft.lines["fields"], "fields", "empty", "Add `NAME: ROLE` lines.")


def _faults(draft: _Draft, error: ValidationError) -> Iterator[Problem]:
    for fault in error.errors():
        name = str(fault["loc"][0])
        given = (
            "missing" if fault["type"] == "missing" else f"cannot be {str(fault['input'])[:60]!r}"
        )
        yield Problem(draft.lines.get(name, 0), name, given, _REMEDIES.get(name, "Give a text."))
