"""What a catalogue's fields are called in queries."""

import pytest

from app.lexicon.fields import fields
from opensearch.catalogue.schema import Catalogue, Field, Role


@pytest.mark.parametrize(
    ("name", "label"), [("Year", "year"), ("modelYear", "year"), ("Listed on", "published")]
)
def test_what_is_called_a_year_is_one(name: str, label: str) -> None:
    declared = (Field(name="id", role=Role.ID), Field(name=name, role=Role.PUBLISHED))
    (found,) = fields(Catalogue(name="cars", fields=declared))
    assert (found.name, found.label) == ("published", label)
