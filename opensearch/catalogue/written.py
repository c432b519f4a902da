"""An item that a client wrote, held to what an imported row is held to."""

from functools import partial
from itertools import islice

from opensearch.catalogue import dates, values
from opensearch.catalogue.item import Attribute, Item
from opensearch.catalogue.reading import RowError, check, reader
from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role
from opensearch.catalogue.totals import totals

SHOWN = 30  # names in one remedy
DATED = "send an ISO 8601 date of the years 1 to 9999, e.g. 2024-05-31"
PUBLISHED = Field(name="published", role=Role.PUBLISHED, type=FieldType.DATE)
REMEDIES = {
    FieldType.DATE: DATED,
    FieldType.NUMBER: "send a number",
    FieldType.BOOLEAN: "send true or false",
}


def as_imported(catalogue: Catalogue, item: Item) -> Item:
    """`item`, its attributes read by type, with the catalogue's defaults and totals. Raises
    RowError."""
    shown = [each for each in item.image if not values.absent(each)]
    check({"id": item.id, "title": values.text(item.title), "image": shown})
    _check_names(catalogue, item)
    return _with_totals(catalogue, _with_types(catalogue, _with_defaults(catalogue, item)))


def _check_names(catalogue: Catalogue, item: Item) -> None:
    """An attribute that nobody declared would be shown, but neither found nor filtered by."""
    for name in item.attributes:
        if name not in catalogue.attributes and not reader(catalogue).takes(name):
            raise RowError(
                f"attributes.{name}"[:120], "is no attribute of this catalogue", _names(catalogue)
            )


def _names(catalogue: Catalogue) -> str:
    families = (f"{one.beginning}*" for one in catalogue.of(Role.ATTRIBUTE) if one.wildcard)
    known = ", ".join(islice((*catalogue.attributes, *families), SHOWN)) or "none"
    return f"leave it out, or declare it in the catalogue's file and reindex; declared: {known}"


def _with_defaults(catalogue: Catalogue, item: Item) -> Item:
    missing = {
        role.value: value
        for role, value in catalogue.defaults.items()
        if not getattr(item, role.value)
    }
    return item.model_copy(update=missing) if missing else item


def _with_types(catalogue: Catalogue, item: Item) -> Item:
    """The engine takes dates of any year, but a reply cannot write them all."""
    if item.published is not None:
        _read("published", PUBLISHED, item.published)
    read = {
        name: _read(f"attributes.{name}", field, value)
        for name, value in item.attributes.items()
        if (field := catalogue.attributes.get(name)) and field.type in REMEDIES
    }
    return item.model_copy(update={"attributes": {**item.attributes, **read}}) if read else item


def _with_totals(catalogue: Catalogue, item: Item) -> Item:
    made = dict(totals(catalogue, item.attributes))
    return item.model_copy(update={"attributes": {**item.attributes, **made}}) if made else item


def _read(name: str, field: Field, value: Attribute) -> Attribute:
    try:
        return _typed(field, value)
    except ValueError as error:
        raise RowError(name, str(error), REMEDIES[field.type]) from error


def _typed(field: Field, value: Attribute) -> Attribute:
    """As a row's value is read, but not scaled: it is one that a reply shows."""
    if field.type is FieldType.BOOLEAN:
        return values.truth(value)
    if field.type is FieldType.NUMBER:
        number = partial(values.number, decimal=field.decimal, unit=field.unit, units=field.units)
        return tuple(map(number, value)) if isinstance(value, tuple) else number(value)
    moment = partial(dates.moment, dates=field.dates)
    if isinstance(value, tuple):
        return tuple(one.isoformat() for one in map(moment, value))
    return moment(value)
