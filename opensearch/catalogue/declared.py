"""One line under `fields:` to the fields it declares: `price: price`, `price: {role: price, …}`,
or a list of either where one source field plays several roles."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import ValidationError

from opensearch.catalogue.dates import DayOrder
from opensearch.catalogue.marked import Marked
from opensearch.catalogue.problems import CatalogueError, Problem
from opensearch.catalogue.schema import Field, FieldType, Invalid, Role, Take

_OPTIONS = {"as": "key"}  # as written: as the model calls it
_ALLOWED = ("role", "type", "as", "label", "unit", "units", "facet", "scale", "decimal", "dates",
            "separator", "take", "invalid", "sum_of")  # fmt: skip
_VALUES: dict[str, tuple[str, ...]] = {
    "role": tuple(Role),
    "type": tuple(FieldType),
    "take": tuple(Take),
    "invalid": tuple(Invalid),
    "decimal": (".", ","),
    "dates": get_args(DayOrder),
    "facet": ("true", "false"),
}
_EXPECTED = {
    "scale": "a number above 0, e.g. 0.01 for cents",
    "separator": 'a text in quotes, e.g. ";"',
    "units": "each with how many of `unit` it is, e.g. {cm: 0.01}",
    "sum_of": "a list of attributes, e.g. [prep_time, cook_time]",
}


def declared(entry: Marked) -> Iterator[Field | Problem]:
    """The fields of one entry, or what is wrong with it."""
    for part in entry.listed():
        try:
            yield _field(entry.key, part)
        except CatalogueError as error:
            yield from error.problems


def _field(name: str, part: Marked) -> Field:
    """One field. Raises CatalogueError."""
    options = _options(name, part)
    try:
        return Field.model_validate({"name": name, **options})
    except ValidationError as error:
        raise CatalogueError(tuple(_faults(name, part, error))) from error


def _options(name: str, part: Marked) -> dict[str, Any]:
    """The mapping as the model wants it; a word alone is a role, or an attribute's type."""
    if part.is_mapping:
        return {_OPTIONS.get(inner.key, inner.key): inner.value() for inner in part.entries()}
    word = part.value()
    if word in tuple(FieldType):
        return {"role": Role.ATTRIBUTE, "type": word}
    if not isinstance(word, str):
        raise CatalogueError(
            (Problem(part.line, f"fields.{name}", "no role given", f"Write `{name}: ROLE`."),)
        )
    return {"role": word}


def _faults(name: str, part: Marked, error: ValidationError) -> Iterator[Problem]:
    lines = {inner.key: inner.line for inner in part.entries()} if part.is_mapping else {}
    for fault in error.errors():
        option = str(fault["loc"][0]) if fault["loc"] else "role"
        written = next((short for short, full in _OPTIONS.items() if full == option), option)
        yield Problem(
            lines.get(written, part.line),
            f"fields.{name}",
            _message(written, fault["type"], fault["input"]),
            _remedy(written, fault["type"], fault["input"]),
        )


def _message(option: str, kind: str, given: Any) -> str:
    if kind == "missing":
        return f"no {option} given"
    if kind == "extra_forbidden":
        return f"unknown option '{option}'"
    return f"{given!r} is no {option}" if option != "role" else f"unknown role '{given}'"


def _remedy(option: str, kind: str, given: Any) -> str:
    if kind == "extra_forbidden":
        return _choice(option, _ALLOWED)
    if option in _VALUES:
        return _choice(str(given), _VALUES[option])
    return f"Give {_EXPECTED.get(option, 'a text')}."


def _choice(given: str, allowed: tuple[str, ...]) -> str:
    near = get_close_matches(given, allowed, n=1)
    meant = f"Did you mean '{near[0]}'? " if near else ""
    return f"{meant}Use one of: {', '.join(allowed)}."
