"""Which facets a page asks for: the roles people narrow by, then the catalogue's attributes."""

from opensearch.catalogue.schema import Catalogue, Field, Role

ROLES = (Role.CATEGORY, Role.PRICE, Role.BRAND, Role.COLOUR)
LATER = (Role.RATING, Role.SELLER, Role.LICENCE, Role.TAGS)
MOST = 12  # each is an aggregation over the whole result


def facets(catalogue: Catalogue) -> list[str]:
    """Names to ask for, in the order shown."""
    attributes = [name for name, field in catalogue.attributes.items() if field.facet]
    years = [field.role.value for field in catalogue.of(Role.PUBLISHED) if field.yearly]
    first = [*_played(catalogue, ROLES), *years[:1]]
    names = [*first, *attributes[: MOST - 4], *_played(catalogue, LATER)]
    return names[:MOST]


def labels(catalogue: Catalogue) -> dict[str, str]:
    """Labels by name, of the fields whose file gives one and of all attributes, with what their
    numbers are in: `Length (mm)`."""
    named = {field.role.value: field.label for field in catalogue.fields if field.label}
    return named | {name: _measured(field) for name, field in catalogue.attributes.items()}


def _played(catalogue: Catalogue, roles: tuple[Role, ...]) -> list[str]:
    return [role.value for role in roles if any(field.facet for field in catalogue.of(role))]


def _measured(field: Field) -> str:
    said = _capital(field.shown)
    unsaid = field.unit and field.unit.lower() not in said.lower().split()
    return f"{said} ({field.unit})" if unsaid else said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
