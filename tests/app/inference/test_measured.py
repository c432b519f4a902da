"""Units that a file's numbers are in."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opensearch.catalogue import Catalogue, read_item
from opensearch.catalogue.item import Attribute
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
        ("rent_pcm", "pcm", "Rent"),
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


@pytest.mark.parametrize("unit", ["th", "doors"])
def test_what_has_no_unit_that_is_known_is_text(tmp_path: Path, unit: str) -> None:
    field = attribute(tmp_path, "Size", lambda n: f"{n % 9 + 1} {unit}")
    assert field.type is FieldType.KEYWORD


def sizes(path: Path, value: Callable[[int], str]) -> Catalogue:
    table = {"id": lambda n: f"c{n}", "title": lambda n: f"Thing no {n}", "Size": value}
    return catalogue_of(written(path / "things.csv", table))


def read(catalogue: Catalogue, size: str) -> Mapping[str, Attribute]:
    return read_item(catalogue, {"id": "a", "title": "A thing", "Size": size}).attributes


def test_several_units_of_a_measure_are_one_number(tmp_path: Path) -> None:
    catalogue = sizes(tmp_path, lambda n: f"{n + 1}cm" if n % 3 else f"{n / 100} m")
    assert read(catalogue, "80cm") == read(catalogue, "0.8 m") == {"Size": 80}


def test_several_measures_are_a_number_each(tmp_path: Path) -> None:
    catalogue = sizes(tmp_path, lambda n: ("250 ml", "1 L", "80 g", "2 kg", "40 ml", "2 g")[n % 6])
    assert [read(catalogue, size) for size in ("0.5 L", "2 kg")] == [
        {"Size_volume": 500}, {"Size_weight": 2000},
    ]  # fmt: skip


def test_measures_among_words_are_numbers_too(tmp_path: Path) -> None:
    catalogue = sizes(tmp_path, lambda n: ("1 L", "2 L", "5 L", "bare root")[n % 4])
    assert read(catalogue, "5 L") == {"Size": "5 L", "Size_volume": 5}
    assert read(catalogue, "bare root") == {"Size": "bare root"}


@pytest.mark.parametrize(
    ("value", "unit"),
    [("{} sq ft", "sq ft"), ("{} m²", "m²"), ("{} p.", "pages"), ("{} pages", "pages")],
)
def test_units_of_two_words_and_of_books_are_known(tmp_path: Path, value: str, unit: str) -> None:
    catalogue = sizes(tmp_path, lambda n: value.format(n + 80))
    assert catalogue.attributes["Size"].unit == unit
    assert read(catalogue, value.format(120)) == {"Size": 120}


def test_what_a_list_numbers_counts_nothing(tmp_path: Path) -> None:
    field = attribute(tmp_path, "Standard", lambda n: f"DIN {930 + n % 8}")
    assert field.type is FieldType.KEYWORD
