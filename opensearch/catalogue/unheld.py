"""Which fields a copy of an index leaves without values: a copy has what was read by the schema the
index was made by, and no source to read a column anew from."""

from collections.abc import Iterator
from dataclasses import dataclass

from opensearch.catalogue.schema import Catalogue, Field, Role, attribute_name


@dataclass(frozen=True)
class Unheld:
    """A source's column, what it is from now on, and what it was; None where it was nothing."""

    column: str
    becomes: str
    was: str | None

    def __str__(self) -> str:
        before = f"was {self.was}" if self.was else "was not read"
        return f"{self.column}: {self.becomes} ({before})"


def unheld(made_by: Catalogue, wanted: Catalogue) -> Iterator[Unheld]:
    """The fields of `wanted` that an index made by `made_by` does not hold."""
    for field in wanted.fields:
        if field.role is not Role.IGNORE and not _held(field, made_by, wanted):
            yield Unheld(field.name, _said(field), _before(field.name, made_by))
    for field in made_by.fields:
        if (family := _swallowed(field, wanted)) is not None:
            yield Unheld(field.name, f"one of {family.name}", _before(field.name, made_by))


def _held(field: Field, made_by: Catalogue, wanted: Catalogue) -> bool:
    if field.role is not Role.ATTRIBUTE:
        return _role_held(field, made_by, wanted)
    if field.wildcard:
        return made_by.family_of(field.prefix) is not None
    return _attribute_held(field, made_by)


def _role_held(field: Field, made_by: Catalogue, wanted: Catalogue) -> bool:
    """Whether this column had the role, or one that is gone now: then it was only renamed."""
    before = {one.name for one in made_by.of(field.role)}
    if field.name in before:
        return True
    stayed = before & {one.name for one in wanted.of(field.role)}
    return bool(before) and not stayed and field.name not in _names(made_by)


def _attribute_held(field: Field, made_by: Catalogue) -> bool:
    """Whether its name in the index was there, in its type or as one of a family."""
    names = _names(made_by)
    if (before := made_by.attributes.get(field.attribute)) is not None:
        same = before.name == field.name or field.name not in names
        return same and before.type is field.type
    in_family = field.name not in names and made_by.family_of(field.name) is not None
    return in_family and field.attribute == attribute_name(field.name)


def _swallowed(field: Field, wanted: Catalogue) -> Field | None:
    """The family that takes a column which was declared: what it holds lies elsewhere."""
    if field.wildcard or field.name in _names(wanted):
        return None
    if field.role is Role.ATTRIBUTE and field.attribute in wanted.attributes:
        return None
    return wanted.family_of(field.name)


def _names(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(one.name for one in catalogue.fields)


def _before(column: str, made_by: Catalogue) -> str | None:
    family = made_by.family_of(column)
    told = [_said(one) for one in made_by.fields if one.name == column]
    told = told or ([f"one of {family.name}"] if family and family.name != column else [])
    return ", ".join(told) or None


def _said(field: Field) -> str:
    if field.role is Role.ATTRIBUTE:
        return f"a {field.type} attribute" + (f" as {field.key}" if field.key else "")
    return "ignored" if field.role is Role.IGNORE else field.role.value
