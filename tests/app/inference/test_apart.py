"""Whatever a table's columns are called, what is proposed for it is a catalogue."""

from pathlib import Path

from opensearch.catalogue import read_item
from tests.app.inference.proposing import Values, catalogue_of, played, written


def test_a_column_called_as_a_role_that_it_does_not_play_gets_another_name(tmp_path: Path) -> None:
    table: Values = {
        "id": str,
        "name": lambda n: f"Chair no. {n}",
        "category": lambda n: f"of {n}",  # another in every row
        "price": lambda n: ("on request", "ask us")[n % 2],
    }
    catalogue = catalogue_of(written(tmp_path / "chairs.csv", table))
    assert played(catalogue)["attribute"] == {"category", "price"}
    shown = {name: field.shown for name, field in catalogue.attributes.items()}
    assert shown == {"category_2": "category", "price_2": "price"}


def test_columns_whose_names_the_index_cannot_tell_apart_get_names_of_their_own(
    tmp_path: Path,
) -> None:
    table: Values = {
        "Артикул": lambda n: f"a{n}",
        "Название": lambda n: f"Стул номер {n}",
        "Материал": lambda n: ("дуб", "бук")[n % 2],
        "Страна": lambda n: ("Чили", "Перу")[n % 2],
        "a b": lambda n: ("one", "two")[n % 2],
        "a/b": lambda n: ("three", "four")[n % 2],
    }
    catalogue = catalogue_of(written(tmp_path / "chairs.csv", table))
    row = {column: value(0) for column, value in table.items()}
    assert read_item(catalogue, row).attributes == {
        "Материал": "дуб", "Страна": "Чили", "a_b": "one", "a_b_2": "three",
    }  # fmt: skip
    assert catalogue.attributes["Страна"].shown == "страна"
