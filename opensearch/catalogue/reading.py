"""A source's row to an item. The catalogue is compiled once; a row then takes microseconds."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

from opensearch.catalogue import dates, values
from opensearch.catalogue.item import Attribute, Item
from opensearch.catalogue.nested import columns, path_of, value_at
from opensearch.catalogue.schema import (
    NUMBERS,
    Catalogue,
    Field,
    FieldType,
    Invalid,
    Role,
    Take,
    attribute_name,
)
from opensearch.catalogue.totals import totals
from opensearch.catalogue.words import plain
from opensearch.names import MAX_ID_BYTES

P = ParamSpec("P")
T = TypeVar("T")

MAX_ATTRIBUTES = 1_000  # of one item

MANY = frozenset({Role.CODE, Role.IMAGE, Role.VIDEO, Role.CATEGORY, Role.COLOUR, Role.TAGS})
ADDRESSES = frozenset({Role.IMAGE, Role.VIDEO, Role.URL})


class RowError(ValueError):
    """A row that cannot become an item: which field, why, and what to do."""

    def __init__(self, field: str, message: str, remedy: str) -> None:
        super().__init__(f"{field}: {message}. {remedy}")
        self.field, self.message, self.remedy = field, message, remedy


LeaveOut = Callable[[RowError], None]


def _silently(_error: RowError) -> None:
    """Nobody asked."""


def read_item(catalogue: Catalogue, row: Mapping[str, object]) -> Item:
    """The item that `row` describes. Raises RowError."""
    return reader(catalogue).read(row)


@lru_cache(maxsize=64)
def reader(catalogue: Catalogue) -> "Reader":
    """The catalogue's reader, compiled once."""
    return Reader(catalogue)


class Reader:
    """Reads the rows of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        used = [field for field in catalogue.fields if field.role is not Role.IGNORE]
        plain = [field for field in used if not field.wildcard]
        self._fields = tuple((field, path_of(field.name)) for field in plain)
        self._named = {field.name for field in catalogue.fields}
        self._family_of: dict[str, Field | None] = {}
        self._defaults: dict[str, str] = {role.value: v for role, v in catalogue.defaults.items()}

    def read(self, row: Mapping[str, object], left_out: LeaveOut = _silently) -> Item:
        """The item that `row` describes; `left_out` is told of the values that it goes without.
        Raises RowError."""
        found: dict[str, Any] = {}
        attributes: dict[str, Attribute] = {}
        taken: set[str] = set()
        errors: list[RowError] = []
        for field, path in self._fields:
            value = value_at(row, field.name, path)
            if values.absent(value):
                continue
            try:
                _put(field, value, found, attributes)
                taken.add(field.name)
            except RowError as error:
                if field.invalid is Invalid.REJECT:
                    raise
                errors.append(error)
        for one in errors:
            if one.field not in taken:  # `2 kg` is no volume, but a weight
                left_out(one)
        if self._catalogue.families:
            self._read_families(row, attributes, left_out)
        attributes.update(totals(self._catalogue, attributes))
        if len(attributes) > MAX_ATTRIBUTES:
            message = f"{len(attributes):,} attributes, at most {MAX_ATTRIBUTES:,} are taken"
            raise RowError("attributes", message, "Leave columns out by `NAME_*: ignore`.")
        check(found)
        return Item(**{**self._defaults, **found}, attributes=attributes)

    def takes(self, attribute: str) -> bool:
        """Whether a row could have an attribute of this name, by a family of columns."""
        if attribute in self._named or attribute != attribute_name(attribute):
            return False
        fitting = (one for one in self._catalogue.families if attribute.startswith(one.beginning))
        return next((one.role for one in fitting), Role.IGNORE) is not Role.IGNORE

    def _read_families(
        self, row: Mapping[str, object], attributes: dict[str, Attribute], left_out: LeaveOut
    ) -> None:
        for name, value in columns(row):
            family = self._family(name)
            if family is None or values.absent(value):
                continue
            if (read := _family_value(family, value, name, left_out)) is None:
                continue
            if attributes.setdefault(attribute_name(name), read) != read:
                message = f"another column of the row is {attribute_name(name)!r} in the index too"
                left_out(RowError(name, message, "Rename one of them."))

    def _family(self, name: str) -> Field | None:
        """The wildcard that takes the column, the longest first; None for a declared column."""
        if name not in self._family_of:
            if len(self._family_of) > 100_000:  # a source that makes up names must not fill memory
                self._family_of.clear()
            declared = name in self._named
            self._family_of[name] = None if declared else self._catalogue.family_of(name)
        return self._family_of[name]


def _put(
    field: Field, value: object, found: dict[str, Any], attributes: dict[str, Attribute]
) -> None:
    """Read a value into its role; a second field of the role adds to it or fills a gap."""
    if field.role is Role.ATTRIBUTE:
        if (read := _attribute(field, value, field.name)) is not None:
            attributes[field.attribute] = read
        return
    name = field.role.value
    read = _role_value(field, value)
    if read in ("", ()):
        return
    if field.role in MANY:
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), *read)))
    elif field.role is Role.BODY and name in found:
        found[name] = f"{found[name]}\n{read}"
    else:
        found.setdefault(name, read)


def _role_value(field: Field, value: object) -> Any:
    if field.role in MANY:
        many = _guarded(field.name, _many, field, value)
        return tuple(map(_address, many) if field.role in ADDRESSES else many)
    if field.role in NUMBERS:
        return _guarded(field.name, _number, field, value)
    if field.role is Role.ID:
        return _guarded(field.name, values.identity, value)
    if field.role is Role.PUBLISHED:
        return _guarded(field.name, _moment, field, value)
    if field.take is not Take.ALL:
        read = ", ".join(_guarded(field.name, _many, field, value))
    else:
        read = _guarded(field.name, values.text, value)
    if field.role in ADDRESSES:
        return _address(read)
    return plain(read) if field.role is Role.TITLE else read


def _address(text: str) -> str:
    """`//cdn.shop/a.jpg`, as shops export it, is a server's and no file."""
    return f"https:{text}" if text.startswith("//") else text


def _attribute(field: Field, value: object, name: str) -> Attribute | None:
    """An attribute's value by its type; None where there is nothing in it."""
    if field.type is FieldType.NUMBER:
        return _guarded(name, _numbers, field, value)
    if field.type is FieldType.DATE:
        return _guarded(name, _moment, field, value)
    if field.type is FieldType.BOOLEAN:
        return _guarded(name, values.truth, value)
    return _guarded(name, _words, field, value)


def _family_value(family: Field, value: object, name: str, left_out: LeaveOut) -> Attribute | None:
    try:
        return _attribute(family, value, name)
    except RowError as error:
        if family.invalid is Invalid.REJECT:
            raise
        left_out(error)
        return None


def _numbers(field: Field, value: object) -> Attribute:
    if isinstance(value, (list, tuple)):
        return tuple(_number(field, part) for part in value)
    return _number(field, value)


def _words(field: Field, value: object) -> Attribute | None:
    """Words as they are; a family's columns keep numbers and truths, whatever its stated type."""
    if isinstance(value, bool):
        return value if field.wildcard else str(value).lower()
    if isinstance(value, (int, float)) and field.wildcard:
        return values.number(value)
    many = _many(field, value)
    return tuple(many) if len(many) > 1 else next(iter(many), None)


def _number(field: Field, value: object) -> float:
    """Scaled as decimals: 1999 cents are 19.99, which as floats would be 19.990000000000002."""
    number = values.number(value, field.decimal, field.unit, field.units)
    if field.scale == 1:
        return number
    return float(Decimal(str(number)) * Decimal(str(field.scale)))


def _moment(field: Field, value: object) -> datetime:
    try:
        return dates.moment(value, field.dates)
    except dates.Ambiguous as error:
        options = "`dates: day-first` or `dates: month-first`"
        raise ValueError(f"{error}, or give the field {options}") from error


def _many(field: Field, value: object) -> list[str]:
    """The texts of a value: its paths, split and cut as the field says, end to end."""
    return values.texts([list(_taken(field, path)) for path in _paths(field, value)])


def _paths(field: Field, value: object) -> Iterator[list[object]]:
    """`[[a, b], [c]]` is two paths, `[a, b]` one, `"a > b"` one where the separator is ` > `."""
    if isinstance(value, str) and field.separator:
        yield [part for piece in value.split(field.separator) if (part := piece.strip())]
    elif not isinstance(value, (list, tuple)):
        yield [value]
    elif any(isinstance(part, (list, tuple)) for part in value) or field.separator:
        for part in value:
            yield from _paths(field, part)
    else:
        yield list(value)


def _taken(field: Field, path: list[object]) -> list[object]:
    if field.take is Take.FIRST:
        return path[:1]
    return path[-1:] if field.take is Take.LAST else path


def _guarded(name: str, read: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """`read`'s answer; its ValueError names the field."""
    try:
        return read(*arguments, **named)
    except ValueError as error:
        remedy = "Correct it, declare the field otherwise, or give the field `invalid: drop`."
        raise RowError(name, str(error), remedy) from error


def check(found: Mapping[str, Any]) -> None:
    """Raises RowError where what was found has no id to be addressed by, or nothing to show."""
    identity = found.get("id")
    if not identity:
        raise RowError("id", "the row has no id", "Give each row an id of its own.")
    if values.controls(identity):
        remedy = "Give it an id without line breaks, tabs and the like: no address holds them."
        raise RowError("id", f"control characters in {identity[:40]!r}", remedy)
    if len(identity.encode()) > MAX_ID_BYTES:
        raise RowError("id", f"over {MAX_ID_BYTES} bytes", "Give it a shorter id.")
    if not found.get("title") and not found.get("image"):
        remedy = "Give it one of the two, or it cannot be shown."
        raise RowError("title", "the row has neither a title nor an image", remedy)
