"""Which of a catalogue's fields people narrow by."""

from dataclasses import dataclass

from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role
from ranking.refinements.bands import Measure

MOST = 20  # facets of one search
ROLES = (Role.CATEGORY, Role.TAGS, Role.COLOUR, Role.BRAND, Role.SELLER)
TIMES = frozenset({"s", "sec", "min", "minutes", "h", "hours", "days"})


@dataclass(frozen=True)
class Narrowing:
    """Names as filters and facets write them: values by kind, and measures by name."""

    values: tuple[str, ...]
    truths: dict[str, str]  # yes-or-no fields with their labels
    measures: tuple[Measure, ...]

    @property
    def facets(self) -> list[str]:
        """All of them, for one search."""
        return [*self.values, *self.truths, *(one.field for one in self.measures)][:MOST]


def narrowing(catalogue: Catalogue) -> Narrowing:
    """Roles first, then the declared attributes that are facets."""
    attributes = [field for field in catalogue.attributes.values() if field.facet]
    keywords = [one.attribute for one in attributes if one.type is FieldType.KEYWORD]
    roles = [role.value for role in ROLES if any(one.facet for one in catalogue.of(role))]
    truths = {one.attribute: one.shown for one in attributes if one.type is FieldType.BOOLEAN}
    return Narrowing((*roles, *keywords), truths, _measures(catalogue, attributes))


def _measures(catalogue: Catalogue, attributes: list[Field]) -> tuple[Measure, ...]:
    """The price, and times: of other numbers `under 15` reads as nothing."""
    price = catalogue.of(Role.PRICE)
    prices = (Measure("price", "price", price[0].unit),) if price else ()
    times = [
        one
        for one in attributes
        if one.type is FieldType.NUMBER and (one.unit or "").casefold() in TIMES
    ]
    named = len(times) > 1
    return (*prices, *(_time(one, named=named) for one in times))


def _time(field: Field, *, named: bool) -> Measure:
    label = field.shown.casefold() if named else None
    return Measure(field.attribute, field.attribute, field.unit, label=label)
