"""Which facets a page has, and what they are headed."""

import pytest

from app.pages.facets import facets, labels
from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role


def catalogue(*fields: Field) -> Catalogue:
    return Catalogue(name="cars", fields=(Field(name="id", role=Role.ID), *fields))


def test_numbers_are_headed_with_their_unit() -> None:
    number = {"role": Role.ATTRIBUTE, "type": FieldType.NUMBER}
    named = labels(
        catalogue(
            Field(name="length", unit="mm", **number),
            Field(name="MPG", unit="MPG", **number),
            Field(name="doors", **number),
        )
    )
    assert named == {"length": "Length (mm)", "MPG": "Mpg", "doors": "Doors"}


def test_abbreviations_stay_as_they_are_written() -> None:
    names = ("US Gross", "CO2 level", "PREIS EUR", "screenSize")
    named = labels(catalogue(*(Field(name=name, role=Role.ATTRIBUTE) for name in names)))
    assert [*named.values()] == ["US gross", "CO2 level", "Preis eur", "Screen size"]


@pytest.mark.parametrize(("name", "there"), [("Year", True), ("Date added", False)])
def test_years_are_offered_and_days_of_listing_are_not(name: str, there: bool) -> None:
    assert ("published" in facets(catalogue(Field(name=name, role=Role.PUBLISHED)))) is there
