"""Families of columns: `attr_t_colour`, `attr_t_type`, … stand under `attr_t_*`."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.inference.column import Column
from opensearch.catalogue.schema import FieldType

SMALLEST = 8  # columns that make a family
ALIKE = 0.95  # the share of columns of one type that keeps a family whole
_STEP = re.compile(r"[_.:/ -]+")


@dataclass(frozen=True)
class Family:
    """Columns that begin alike; `type` is that of nearly all of them."""

    prefix: str
    names: tuple[str, ...]
    type: FieldType


def families(columns: Sequence[Column], kind: Callable[[Column], FieldType]) -> Iterator[Family]:
    """The broadest families whose columns have one type; mixed ones as a family of words."""
    filled = [column for column in columns if column.raw]
    types = {column.name: kind(column) for column in filled}
    yield from _below("", types)


def _below(prefix: str, types: dict[str, FieldType]) -> Iterator[Family]:
    """Families that begin with `prefix` and one step more."""
    steps: dict[str, dict[str, FieldType]] = {}
    for name, type_ in types.items():
        if found := _STEP.search(name, len(prefix) + 1):
            steps.setdefault(name[: found.end()], {})[name] = type_
    for begun, members in steps.items():
        if len(members) >= SMALLEST:
            yield from _family(begun, members)


def _family(prefix: str, members: dict[str, FieldType]) -> Iterator[Family]:
    """One family where its types are alike, else those below it, and the family for the rest."""
    common = max(FieldType, key=list(members.values()).count)
    if list(members.values()).count(common) >= ALIKE * len(members):
        yield Family(prefix, tuple(members), common)
        return
    narrower = list(_below(prefix, members))
    covered = {name for family in narrower for name in family.names}
    whole = len(covered) >= 0.9 * len(members) and len(narrower) <= 5
    if whole:
        yield from narrower
    if len(covered) < len(members) or not whole:
        yield Family(prefix, tuple(members), FieldType.KEYWORD)
