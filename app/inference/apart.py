"""Attributes whose names in the index would meet: a role's, or another attribute's."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.inference.line import Line, Part
from opensearch.catalogue.schema import Role, attribute_name, humanised


def named_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, with `as` where an attribute needs another name than its column's: a column
    `price` that is no price, or `a b` and `a/b`, which the index's names do not tell apart.
    """
    taken: set[str] = {role.value for role in Role}
    for line in lines:
        yield replace(line, parts=tuple(_apart(line.name, part, taken) for part in line.parts))


def _apart(column: str, part: Part, taken: set[str]) -> Part:
    if part.role is not Role.ATTRIBUTE or column.endswith("*"):
        return part
    own = attribute_name(part.options.get("as", column))
    free = _free(own, taken)
    taken.add(free)
    if free == own:
        return part
    return Part(part.role, {"label": humanised(column), **part.options, "as": free})


def _free(name: str, taken: set[str]) -> str:
    """`colour`, `colour_2`, `colour_3`, …: the first that is free."""
    tried, number = name, 1
    while tried in taken:
        number += 1
        tried = f"{name}_{number}"
    return tried
