"""What must hold between a catalogue's fields. Each check is a function; all of them are run."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from opensearch.catalogue.problems import Problem
from opensearch.catalogue.schema import Field, FieldType, Role

WILDCARD_ROLES = (Role.ATTRIBUTE, Role.IGNORE)


@dataclass(frozen=True)
class Placed:
    """A field and the line that declares it."""

    field: Field
    line: int


def _one_id(fields: list[Placed]) -> Iterator[Problem]:
    ids = [placed for placed in fields if placed.field.role is Role.ID]
    if not ids:
        name = fields[0].field.name if fields else "sku"
        yield Problem(0, "fields", "no field is the id", f"Give one the role, as in `{name}: id`.")
    for extra in ids[1:]:
        yield Problem(
            extra.line,
            f"fields.{extra.field.name}",
            f"a second id; '{ids[0].field.name}' is the id already (line {ids[0].line})",
            "Make it a `code`.",
        )


def _something_to_show(fields: list[Placed]) -> Iterator[Problem]:
    if not any(placed.field.role in (Role.TITLE, Role.IMAGE) for placed in fields):
        remedy = "Give a field the role: `name: title`."
        yield Problem(0, "fields", "no field is a title or an image", remedy)


def _wildcards_at_the_end(fields: list[Placed]) -> Iterator[Problem]:
    for placed in fields:
        if "*" in placed.field.name[:-1]:
            yield Problem(
                placed.line,
                f"fields.{placed.field.name}",
                "a `*` inside a name",
                "End the name with it: `spec_*` takes every column that starts with `spec_`.",
            )


def _wildcards_are_attributes(fields: list[Placed]) -> Iterator[Problem]:
    for placed in fields:
        if placed.field.wildcard and placed.field.role not in WILDCARD_ROLES:
            yield Problem(
                placed.line,
                f"fields.{placed.field.name}",
                f"a family of columns cannot be the {placed.field.role}",
                "Use `attribute` or `ignore`, and name the column that is meant.",
            )


def _attributes_once(fields: list[Placed]) -> Iterator[Problem]:
    seen: dict[str, Placed] = {}
    for placed in fields:
        if placed.field.role is not Role.ATTRIBUTE or placed.field.wildcard:
            continue
        first = seen.setdefault(placed.field.attribute, placed)
        if first is not placed:
            yield Problem(
                placed.line,
                f"fields.{placed.field.name}",
                f"a second attribute '{placed.field.attribute}' (first in line {first.line})",
                "Give it another name: `as: OTHER`.",
            )


def _attributes_named_apart(fields: list[Placed]) -> Iterator[Problem]:
    for placed in fields:
        if placed.field.role is Role.ATTRIBUTE and placed.field.attribute in tuple(Role):
            name = placed.field.attribute
            yield Problem(
                placed.line,
                f"fields.{placed.field.name}",
                f"'{name}' is a role's name, so a filter would not know which is meant",
                f"Write `{placed.field.name}: {name}`, or another name: `as: OTHER`.",
            )


def _totals_of_numbers(fields: list[Placed]) -> Iterator[Problem]:
    numbers = {
        placed.field.attribute: placed.field for placed in fields if _is_number(placed.field)
    }
    for placed in fields:
        own = placed.field
        parts = Counter(own.sum_of)
        wrong = [one for one, times in parts.items()
                 if times > 1 or one not in numbers or numbers[one].sum_of]  # fmt: skip
        if own.sum_of and (wrong or not _is_number(own)):
            yield Problem(
                placed.line,
                f"fields.{own.name}",
                f"no sum of {', '.join(wrong or own.sum_of)}",
                "A sum is a number and adds up other declared numbers, by their attributes.",
            )


def _is_number(field: Field) -> bool:
    declared = field.role is Role.ATTRIBUTE and not field.wildcard
    return declared and field.type is FieldType.NUMBER


CHECKS: tuple[Callable[[list[Placed]], Iterator[Problem]], ...] = (
    _one_id,
    _something_to_show,
    _wildcards_at_the_end,
    _wildcards_are_attributes,
    _attributes_once,
    _attributes_named_apart,
    _totals_of_numbers,
)
