"""Which fields a copy of an index leaves without values."""

import pytest

from opensearch.catalogue import parse
from opensearch.catalogue.unheld import unheld

OLD = """
  nr: id
  name: title
  studio: attribute
  width: number
  wood: {role: attribute, as: material}
  secret: ignore
  spec_*: attribute
  spec_x_*: ignore
"""


def lost(old: str, new: str) -> list[str]:
    before, after = (parse(f"name: shop\nfields:\n{fields}") for fields in (old, new))
    return [str(one) for one in unheld(before, after)]


def changed(line: str, to: str) -> list[str]:
    assert line in OLD
    return lost(OLD, OLD.replace(line, to))


def test_an_equal_schema_loses_nothing() -> None:
    assert lost(OLD, OLD) == []


@pytest.mark.parametrize(
    ("line", "to", "told"),
    [
        ("studio: attribute", "studio: brand", "studio: brand (was a keyword attribute)"),
        ("studio: attribute", "studio: title", "studio: title (was a keyword attribute)"),
        ("width: number", "width: date", "width: a date attribute (was a number attribute)"),
        ("material", "of", "wood: a keyword attribute as of (was a keyword attribute as material)"),
        ("nr: id", "nr: [id, code]", "nr: code (was id)"),
        ("secret: ignore", "secret: body", "secret: body (was ignored)"),
        ("nr: id", "nr: id\n  sold: popularity", "sold: popularity (was not read)"),
        ("nr: id", "nr: id\n  spec_ean: code", "spec_ean: code (was one of spec_*)"),
        ("nr: id", "nr: id\n  long: title", "long: title (was not read)"),
        ("x_*: ignore", "x_*: attribute", "spec_x_*: a keyword attribute (was ignored)"),
        ("width: number", "wid*: attribute", "wid*: a keyword attribute (was not read)"),
    ],
)
def test_what_the_index_does_not_hold_is_told_with_what_it_was(
    line: str, to: str, told: str
) -> None:
    assert changed(line, to)[0] == told


def test_a_declared_column_that_a_family_swallows_loses_what_it_had() -> None:
    assert changed("  width: number\n", "  wid*: attribute\n")[1:] == [
        "width: one of wid* (was a number attribute)"
    ]


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ("name: title", "Bezeichnung: title"),  # the column alone was renamed
        ("wood: {role: attribute, as: material}", "material: attribute"),
        ("studio: attribute", "studio: {role: attribute, label: Made by, facet: false}"),
        ("spec_*: attribute", "spec_*: attribute\n  spec_size: attribute"),  # out of its family
        ("spec_*: attribute", "spec_*: attribute\n  spec_a_*: attribute"),
        ("studio: attribute", "studio: ignore"),
        ("  studio: attribute\n", ""),
    ],
)
def test_what_stays_in_its_place_is_not_told(line: str, to: str) -> None:
    assert changed(line, to) == []
