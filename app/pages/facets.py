"""Which facets a page asks for: the roles people narrow by, then the catalogue's attributes."""

from opensearch.catalogue.schema import Catalogue, Role

ROLES = (Role.CATEGORY, Role.PRICE, Role.BRAND, Role.COLOUR)
LATER = (Role.RATING, Role.SELLER, Role.LICENCE, Role.TAGS)
MOST = 12  # each is an aggregation over the whole result


def facets(catalogue: Catalogue) -> list[str]:
    """Names to ask for, in the order shown."""
    attributes = [name for name, field in catalogue.attributes.items() if field.facet]
    names = [*_played(catalogue, ROLES), *attributes[: MOST - 4], *_played(catalogue, LATER)]
    return names[:MOST]


def labels(catalogue: Catalogue) -> dict[str, str]:
    """Labels by name, of the fields whose file gives one and of all attributes."""
    named = {field.role.value: field.label for field in catalogue.fields if field.label}
    return named | {name: _capital(field.shown) for name, field in catalogue.attributes.items()}


def _played(catalogue: Catalogue, roles: tuple[Role, ...]) -> list[str]:
    return [role.value for role in roles if any(field.facet for field in catalogue.of(role))]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
