"""Which of a catalogue's fields people narrow by."""

from dataclasses import dataclass

from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role
from ranking.refinements.bands import Measure
from ranking.understanding.units import Unit, unit

MOST = 20  # facets of one search
ROLES = (Role.CATEGORY, Role.TAGS, Role.COLOUR, Role.BRAND, Role.SELLER)
SECOND = "s"  # of a field; in a query it ends a plural, so that no unit is called so there
MINUTE = 1.0  # as a unit of time says how much it is


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
    times = [one for one in attributes if one.type is FieldType.NUMBER and _time_unit(one)]
    named = len(times) > 1
    return (*prices, *(_time(one, named=named) for one in times))


def _time(field: Field, *, named: bool) -> Measure:
    label = field.shown.casefold() if named else None
    counted = _time_unit(field)
    clock = counted is not None and counted.factor <= MINUTE
    return Measure(field.attribute, field.attribute, field.unit, label=label, clock=clock)


def _time_unit(field: Field) -> Unit | None:
    """What a field of times counts."""
    name = (field.unit or "").casefold()
    found = unit("sec" if name == SECOND else name)
    return found if found and found.kind == "time" else None
