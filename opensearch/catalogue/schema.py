"""A catalogue: which field of the source plays which role. Roles, never names, drive the rest."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


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


class FieldType(StrEnum):
    """How an attribute's values are read, compared and counted."""

    KEYWORD = "keyword"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


class Field(BaseModel):
    """One field of the source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str  # as the source has it; a trailing `*` in `name` takes every column that starts so
    role: Role
    type: FieldType = FieldType.KEYWORD
    label: str | None = None  # as a person reads it; made from the name where absent
    unit: str | None = None
    separator: str | None = None  # splits one text into many values
    facet: bool = True


class Catalogue(BaseModel):
    """One searchable collection."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    label: str | None = None
    language: str = "english"
    fields: tuple[Field, ...]
    expected_items: int = 100_000
    replicas: int | None = None  # None: as many as the cluster's size allows, one at most
    refinement_minimum: int = 20  # a refinement with fewer items is not offered
    encoder: str | None = None  # None: the setting's

    def of(self, role: Role) -> tuple[Field, ...]:
        """The fields that play `role`, in the file's order."""
        return tuple(field for field in self.fields if field.role is role)
