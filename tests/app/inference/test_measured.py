"""Units that a file's numbers are in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from opensearch.catalogue import read_item
from opensearch.catalogue.schema import Field, FieldType
from tests.app.inference.proposing import catalogue_of, written


def attribute(path: Path, name: str, value: Callable[[int], str]) -> Field:
    table = {"id": lambda n: f"c{n}", "title": lambda n: f"Thing no {n}", name: value}
    catalogue = catalogue_of(written(path / "things.csv", table))
    (found,) = (field for field in catalogue.fields if field.name == name)
    return found


@pytest.mark.parametrize(
    ("name", "unit", "label"),
    [
        ("Length (mm)", "mm", "Length"),
        ("weight_kg", "kg", "Weight"),
        ("Gewicht kg", "kg", "Gewicht"),
        ("Dia. mm", "mm", "Dia"),
        ("speicherGB", "GB", "Speicher"),
        ("Height [cm]", "cm", "Height"),
    ],
)
def test_the_end_of_a_name_is_the_unit(tmp_path: Path, name: str, unit: str, label: str) -> None:
    field = attribute(tmp_path, name, lambda n: str(10 + n % 9))
    assert (field.type, field.unit, field.label) == (FieldType.NUMBER, unit, label)


@pytest.mark.parametrize("name", ["Checked in", "Price per kg", "Opening day", "Sizes (set)"])
def test_other_names_have_none(tmp_path: Path, name: str) -> None:
    assert attribute(tmp_path, name, lambda n: str(10 + n % 9)).unit is None


def test_numbers_with_a_unit_behind_them_are_numbers(tmp_path: Path) -> None:
    table = {
        "id": lambda n: f"c{n}",
        "title": lambda n: f"Car no {n}",
        "Mileage": lambda n: f"{n + 1},{n % 7}00 miles",
    }
    catalogue = catalogue_of(written(tmp_path / "cars.csv", table))
    assert catalogue.attributes["Mileage"].unit == "miles"
    row = {"id": "a", "title": "A car", "Mileage": "35,321 miles"}
    assert read_item(catalogue, row).attributes == {"Mileage": 35_321}


@pytest.mark.parametrize("unit", [("kg", "g"), ("th", "th"), ("doors", "doors")])
def test_what_has_several_units_or_none_that_is_known_is_text(
    tmp_path: Path, unit: tuple[str, str]
) -> None:
    field = attribute(tmp_path, "Size", lambda n: f"{n % 9 + 1} {unit[n % 2]}")
    assert field.type is FieldType.KEYWORD


def test_what_a_list_numbers_counts_nothing(tmp_path: Path) -> None:
    field = attribute(tmp_path, "Standard", lambda n: f"DIN {930 + n % 8}")
    assert field.type is FieldType.KEYWORD
