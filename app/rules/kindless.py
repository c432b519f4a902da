"""What is wrong with a rule that does not say of which kind it is, or of none there is: its kind,
and whatever would be wrong in every kind."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from pydantic import ValidationError

from app.rules.complaints import complaints, problem
from app.rules.problems import Problem
from ranking.rules import KINDS, NAMES, AnyRule

Kind = type[AnyRule]
Found = dict[str, list[Problem]]  # by the field at the top


def faults(written: Mapping[str, Any]) -> Iterator[Problem]:
    """The kind's problem, then those of the other fields."""
    message = f"{str(written['kind'])[:80]!r} is none" if "kind" in written else "is missing"
    yield Problem("kind", message, "use one of: " + ", ".join(NAMES))
    by_kind = {kind: _found(kind, name, written) for kind, name in zip(KINDS, NAMES, strict=True)}
    for field in dict.fromkeys(field for found in by_kind.values() for field in found):
        told = [by_kind[kind].get(field, []) for kind in _judges(field, written)]
        if all(told):
            yield from told[0] if all(each == told[0] for each in told) else (_unfit(field),)


def _unfit(field: str) -> Problem:
    """Each kind wants something else of it."""
    return Problem(field[:120], "is not as any kind has it", "write it as the guide has it")


def _judges(field: str, written: Mapping[str, Any]) -> tuple[Kind, ...]:
    """The kinds that know the field; all, where none does or it is missing."""
    knowing = tuple(kind for kind in KINDS if field in kind.model_fields)
    return knowing if field in written and knowing else KINDS


def _found(kind: Kind, name: str, written: Mapping[str, Any]) -> Found:
    found: Found = {}
    try:
        kind.model_validate_json(orjson.dumps({**written, "kind": name}), strict=True)
    except ValidationError as error:
        for one in complaints(error):
            if one["loc"]:  # what is said of the whole holds of this kind alone
                found.setdefault(str(one["loc"][0]), []).append(problem(one))
    return found
