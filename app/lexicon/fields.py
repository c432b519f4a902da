"""A catalogue's fields as its lexicon knows them."""

from collections.abc import Iterator

from opensearch.catalogue.schema import YEAR, Catalogue, Field, FieldType, Role
from ranking.lexicon.entry import FieldInfo, Part

ROLES = {
    Role.BRAND: Part.BRAND,
    Role.COLOUR: Part.COLOUR,
    Role.CATEGORY: Part.CATEGORY,
    Role.LICENCE: Part.LICENCE,
    Role.LANGUAGE: Part.LANGUAGE,
    Role.TAGS: Part.TAG,
    Role.PRICE: Part.PRICE,
    Role.RATING: Part.RATING,
    Role.POPULARITY: Part.POPULARITY,
    Role.STOCK: Part.STOCK,
    Role.PUBLISHED: Part.YEAR,
}
UNITS = {Role.RATING: "stars"}
TYPES = {
    FieldType.KEYWORD: Part.TRAIT,
    FieldType.NUMBER: Part.NUMBER,
    FieldType.BOOLEAN: Part.TRUTH,
}


def fields(catalogue: Catalogue) -> tuple[FieldInfo, ...]:
    """Roles that a query may speak of, then the declared attributes that are facets; each once."""
    return tuple({one.name: one for one in (*_roles(catalogue), *_attributes(catalogue))}.values())


def _roles(catalogue: Catalogue) -> Iterator[FieldInfo]:
    for role, part in ROLES.items():
        if declared := catalogue.of(role):
            label = declared[0].label or _called(declared[0])
            yield FieldInfo(role.value, part, label, UNITS.get(role, declared[0].unit))


def _called(field: Field) -> str:
    """By its role, but for what is called a year: that is no day on which a thing was listed."""
    return YEAR if field.yearly else field.role.value


def _attributes(catalogue: Catalogue) -> Iterator[FieldInfo]:
    for name, field in catalogue.attributes.items():
        if (part := _part(field)) is not None:
            yield FieldInfo(name, part, field.shown, field.unit)


def _part(field: Field) -> Part | None:
    """What is not fit to be a facet is not fit to be meant."""
    return TYPES.get(field.type) if field.facet else None
