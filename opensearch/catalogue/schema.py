"""A catalogue: which field of the source plays which role. Roles, never names, drive the rest."""

import hashlib
import re
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Annotated, Literal
from unicodedata import category

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator
from pydantic import Field as Bounded

from opensearch.catalogue.dates import DayOrder
from opensearch.catalogue.languages import languages
from opensearch.names import CATALOGUE_NAME

MAX_FIELDS = 500  # typed columns of one catalogue; the rest belongs in a wildcard


class Role(StrEnum):
    """What a field is for."""

    ID = "id"
    TITLE = "title"
    BODY = "body"
    CODE = "code"  # model number, SKU, EAN: searched exactly, never stemmed or corrected
    IMAGE = "image"
    VIDEO = "video"
    PRICE = "price"
    CURRENCY = "currency"
    CATEGORY = "category"
    BRAND = "brand"
    COLOUR = "colour"
    TAGS = "tags"
    SELLER = "seller"
    GROUP = "group"  # variants of one thing share it
    URL = "url"
    PUBLISHED = "published"
    LICENCE = "licence"
    LANGUAGE = "language"
    POPULARITY = "popularity"
    STOCK = "stock"
    RATING = "rating"
    ATTRIBUTE = "attribute"  # typed, to filter and facet on
    IGNORE = "ignore"


NUMBERS = (Role.PRICE, Role.POPULARITY, Role.STOCK, Role.RATING)  # what plays one is a number


class FieldType(StrEnum):
    """How an attribute's values are read, compared and counted."""

    KEYWORD = "keyword"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


class Take(StrEnum):
    """Which part of a path such as `[nature, trees, palm]` is kept."""

    ALL = "all"
    FIRST = "first"
    LAST = "last"


class Invalid(StrEnum):
    """What becomes of a row whose value cannot be read."""

    REJECT = "reject"  # the row goes to the rejects
    DROP = "drop"  # the value is left out, the row stays


YEAR = "year"
_PLURAL = re.compile(r"\((s|es|en)\)$", re.IGNORECASE)
_Above0 = Annotated[float, Bounded(gt=0, allow_inf_nan=False)]


class Field(BaseModel):
    """One field of the source in one role; a source field may be declared in several."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # As the source has it; `a.b` reaches into a nested object; a trailing `*` takes every column
    # that starts so.
    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    role: Role
    type: FieldType = FieldType.KEYWORD
    label: str | None = None  # as a person reads it; made from the name where absent
    unit: str | None = None
    # Other units that its values may be in, each as so many of `unit`. Left out of the hash where
    # there are none.
    units: Annotated[dict[str, _Above0], Bounded(exclude_if=lambda others: not others)] = {}
    separator: Annotated[str, StringConstraints(min_length=1)] | None = (
        None  # one text, many values
    )
    facet: bool = True
    key: str | None = None  # an attribute's name in filters and facets; None: the field's own
    scale: _Above0 = 1.0  # .01 turns cents into euros
    decimal: Literal[".", ","] | None = None  # None: read from the number itself
    # What comes first in `1/2/2027`. Left out of the schema's hash where it is not said.
    dates: Annotated[DayOrder | None, Bounded(exclude_if=lambda order: order is None)] = None
    take: Take = Take.ALL
    invalid: Invalid = Invalid.REJECT
    # Attributes that it adds up. Left out of the schema's hash where there are none.
    sum_of: Annotated[tuple[str, ...], Bounded(exclude_if=lambda parts: not parts)] = ()

    @property
    def wildcard(self) -> bool:
        """Whether this stands for a family of columns."""
        return self.name.endswith("*")

    @property
    def prefix(self) -> str:
        """What the columns of a family begin with."""
        return self.name[:-1]

    @cached_property
    def beginning(self) -> str:
        """What the attributes of a family begin with in the index."""
        return _fit(self.prefix).lstrip("_")

    @cached_property
    def attribute(self) -> str:
        """An attribute's name in the index: `keyword.NAME`, `number.NAME`, …"""
        return attribute_name(self.key or self.name)

    @cached_property
    def shown(self) -> str:
        """The label a person reads."""
        return self.label or humanised(self.key or self.name)

    @cached_property
    def yearly(self) -> bool:
        """Whether it tells the year of a thing, and no day on which it was listed."""
        return self.role is Role.PUBLISHED and YEAR in self.shown.lower().split()


@lru_cache(maxsize=100_000)
def attribute_name(source: str) -> str:
    """A source field's name, fit for the index: a dot would open an object there. Letters of any
    script stay, with the marks that are written on them."""
    return _fit(source).strip("_") or "value"


def _fit(source: str) -> str:
    return re.sub(" +", "_", _lettered(source, "_-"))


def humanised(name: str) -> str:
    """`attr_t_product_colour` to `attr t product colour`, `screenSize` to `screen size`, `US Gross`
    to `US gross`, `Author(s)` to `authors`; `PREIS` is no abbreviation."""
    whole = _PLURAL.sub(r"\1", name)
    spaced = _lettered(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", whole)).split()
    if name.isupper():
        return " ".join(spaced).lower()
    return " ".join(
        one if one.isupper() and sum(map(str.isalpha, one)) > 1 else one.lower() for one in spaced
    )


def _lettered(text: str, also: str = "") -> str:
    """Letters, digits, marks and what is in `also`; for each other character a space."""
    return "".join(
        one if one in also or one.isalnum() or category(one)[0] == "M" else " " for one in text
    )


class Catalogue(BaseModel):
    """One searchable collection."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(pattern=CATALOGUE_NAME.pattern)]
    label: str | None = None
    language: str = "english"
    fields: Annotated[tuple[Field, ...], Bounded(max_length=MAX_FIELDS)]
    defaults: dict[Role, str] = {}  # for items without, e.g. `currency: EUR`
    expected_items: Annotated[int, Bounded(ge=1, le=10**10)] = 100_000
    replicas: Annotated[int, Bounded(ge=0, le=9)] | None = None  # None: as the cluster allows
    refinement_minimum: Annotated[int, Bounded(ge=1)] = 20  # below, a refinement is not offered
    encoder: str | None = None  # None: the setting's

    @field_validator("language")
    @classmethod
    def _known(cls, language: str) -> str:
        if language not in languages():
            raise ValueError(f"unknown language; one of: {', '.join(languages())}")
        return language

    def of(self, role: Role) -> tuple[Field, ...]:
        """The fields that play `role`, in the file's order."""
        return self._by_role.get(role, ())

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Field, ...]]:
        roles = dict.fromkeys(field.role for field in self.fields)
        return {one: tuple(field for field in self.fields if field.role is one) for one in roles}

    @cached_property
    def attributes(self) -> dict[str, Field]:
        """The declared attributes by their name in the index; wildcards are none."""
        declared = (field for field in self.of(Role.ATTRIBUTE) if not field.wildcard)
        return {field.attribute: field for field in declared}

    @cached_property
    def families(self) -> tuple[Field, ...]:
        """The wildcards, ignored ones too, the longest first."""
        wildcards = (one for one in self.fields if one.wildcard)
        return tuple(sorted(wildcards, key=lambda one: -len(one.name)))

    def family_of(self, column: str) -> Field | None:
        """The wildcard that takes a column, or all columns that begin so; None where it is
        ignored."""
        family = next((one for one in self.families if column.startswith(one.prefix)), None)
        return None if family is None or family.role is Role.IGNORE else family

    @cached_property
    def totals(self) -> dict[str, tuple[str, ...]]:
        """The attributes that each total adds up."""
        return {name: field.sum_of for name, field in self.attributes.items() if field.sum_of}

    @cached_property
    def schema_hash(self) -> str:
        """Which schema this is: sha256 of its content, first 16 hex digits. Attributes that an
        older version named in ASCII alone lie elsewhere in its index: that is another schema."""
        renamed = "".join(name for name in self.attributes if not name.isascii())
        return hashlib.sha256((self.model_dump_json() + renamed).encode()).hexdigest()[:16]

    def __hash__(self) -> int:
        return hash(self.schema_hash)
