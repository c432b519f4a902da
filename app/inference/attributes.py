"""What columns without a role become: typed attributes, facets, families, or nothing."""

from collections.abc import Iterator, Sequence

from app.inference.column import Column
from app.inference.families import SMALLEST, Family, families
from app.inference.line import Line, Part
from app.inference.measured import NEARLY_ALL, Measured, called, measured, written_unit
from app.inference.money import numbered
from app.inference.naming import labelled
from app.inference.options import date_options, number_options
from app.inference.rules import MOSTLY, percent
from app.inference.separators import parts, separator
from opensearch.catalogue.schema import FieldType, Role, attribute_name

FAIR = 0.03  # share of rows that must have a value for a facet of its own
MOST_VALUES = 200  # of a facet that a person can look through
MOST_FACETS = 40
LONGEST = 40  # characters of a facet's values, on average
MANY_ROWS = 30  # below, each value seems rare


def kind(column: Column) -> FieldType:
    """The type that nearly all its values have."""
    if column.booleans > 0.98:
        return FieldType.BOOLEAN
    if MOSTLY < column.years < 1:  # `NV` of a wine
        return FieldType.NUMBER
    if (column.numbers > 0.98 and not numbered(column)) or written_unit(column):
        return FieldType.NUMBER
    if column.dates > 0.98:
        return FieldType.DATE
    return FieldType.KEYWORD


def _of_family(column: Column) -> FieldType:
    """One declaration is for all of a family, which may write its dates in either order."""
    type_ = kind(column)
    return FieldType.KEYWORD if type_ is FieldType.DATE and column.slashed else type_


def attributes(columns: Sequence[Column]) -> Iterator[Line]:
    """A line for each column worth a facet or often there, one for each family of the rest."""
    worthy = sorted(filter(_facet, columns), key=lambda column: -column.present)[:MOST_FACETS]
    chosen = {column.name for column in worthy}
    grouped = list(
        families([column for column in columns if column.name not in chosen], _of_family)
    )
    members = {name for family in grouped for name in family.names}
    single = [column for column in columns if column.name not in members]
    rare = {column.name for column in single if column.raw and column.present < FAIR}
    for column in single:
        if column.name not in rare or len(rare) < SMALLEST:
            yield _line(column, facet=column.name in chosen)
    yield from map(_family, grouped)
    if len(rare) >= SMALLEST:
        reason = f"{len(rare):,} more columns, each in few rows: searched and shown"
        yield Line("*", (Part(Role.ATTRIBUTE),), reason)


def _facet(column: Column) -> bool:
    """Whether a person would narrow by it: in a fair share of the rows, moderately varied."""
    if column.present < FAIR or column.urls > 0.1 or column.nested:
        return False
    if kind(column) in (FieldType.NUMBER, FieldType.DATE):
        return len(column.counts) > 2
    parted = parts(column)
    distinct = len(parted) / max(1, parted.total())
    repeated = distinct < 0.2 or (column.rows < MANY_ROWS and distinct < 0.7)
    return (
        1 < len(parted) <= MOST_VALUES
        and repeated
        and sum(map(len, parted)) < LONGEST * len(parted)
    )


def _line(column: Column, *, facet: bool) -> Line:
    if not column.raw:
        return Line(column.name, (Part(Role.IGNORE),), "empty in every row seen")
    reason = _reason(column, facet=facet)
    several = measured(column) if kind(column) is FieldType.KEYWORD else ()
    parts = tuple(_of_kind(column, one) for one in several)
    if parts and sum(one.share for one in several) > NEARLY_ALL:
        return Line(column.name, parts, reason)
    return Line(column.name, (_part(column, facet=facet), *parts), reason)


def _of_kind(column: Column, beside: Measured) -> Part:
    """The values of one kind of measure, of a column that has others, or words, too."""
    own = attribute_name(f"{column.name} {beside.kind}")
    named = {"as": own, "label": labelled(column.name)}
    unit = _unit(beside)
    return Part(
        Role.ATTRIBUTE, {"type": FieldType.NUMBER.value, **named, **unit, "invalid": "drop"}
    )


def _part(column: Column, *, facet: bool) -> Part:
    type_ = kind(column)
    options: dict[str, object] = {} if type_ is FieldType.KEYWORD else {"type": type_.value}
    if type_ is FieldType.NUMBER:
        options |= _measure(column)
    elif type_ is FieldType.DATE:
        options |= date_options(column)
    elif type_ is FieldType.BOOLEAN and not column.whole:
        options["invalid"] = "drop"  # rows that were not looked at may hold anything
    elif type_ is FieldType.KEYWORD and facet and (sign := separator(column)):
        options["separator"] = sign
    if not facet:
        options["facet"] = False
    return Part(Role.ATTRIBUTE, options)


def _measure(column: Column) -> dict[str, object]:
    """How its numbers are written, and what they measure."""
    beside, name = written_unit(column), called(column.name)
    options = number_options(column, beside)
    if beside is None and name is not None:
        return options | {"unit": name.unit} | ({"label": name.label} if name.label else {})
    return options | (_unit(beside) if beside else {})


def _unit(beside: Measured) -> dict[str, object]:
    """With how much of it the others are."""
    return {"unit": beside.unit} | ({"units": dict(beside.others)} if beside.others else {})


def _reason(column: Column, *, facet: bool) -> str:
    seen = f"in {percent(column.present)} of the rows, {len(column.counts):,} values"
    if column.slashed > 0.5 and kind(column) is FieldType.KEYWORD:
        seen += (
            " like 9/3/2027, which are read as no dates: they do not tell the day from the month"
        )
    return seen if facet else f"{seen}: searched and shown, no facet"


def _family(family: Family) -> Line:
    options: dict[str, object] = {}
    if family.type is not FieldType.KEYWORD:
        options = {"type": family.type.value, "invalid": "drop"}
    reason = f"{len(family.names):,} columns, most of them in few rows: searched and shown"
    return Line(f"{family.prefix}*", (Part(Role.ATTRIBUTE, options),), reason)
