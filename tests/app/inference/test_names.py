"""What a column's name says, whatever language and signs it is written with."""

from pathlib import Path

import pytest

from app.inference.naming import folded, named
from opensearch.catalogue.schema import Role
from tests.app.inference.proposing import Values, catalogue_of, played, written

TABLE: Values = {
    "nr": lambda n: f"a{n}",
    "Bezeichnung": lambda n: f"Stuhl Nummer {n}",
    "Kategorie": lambda n: f"Gruppe {n // 2}",  # many: half as many as rows
    "maker / studio": lambda n: f"Werkstatt {n // 3}",
    "added on": lambda n: f"2024-01-{1 + n % 28:02}",
    "Farbe (außen)": lambda n: ("rot", "blau", "grün")[n % 3],
}


SHOP: Values = {
    "Art.-Nr.": lambda n: f"{10000 + 7 * n:06}",
    "Bezeichnung": lambda n: f"Apfelsaft naturtrüb {n}",
    "VK": lambda n: f"{n},99" + (" €", "")[n % 4 == 0],
    "Kundenbewertung": lambda n: f"{n % 5},5",
    "Inhalt": lambda n: ("0,5 l", "1 l", "1,5 l")[n % 3],
}


def test_the_columns_of_a_german_till_are_understood(tmp_path: Path) -> None:
    catalogue = catalogue_of(written(tmp_path / "shop.csv", SHOP))
    assert catalogue.attributes["Inhalt"].separator is None
    assert played(catalogue) == {
        "id": {"Art.-Nr."},
        "code": {"Art.-Nr."},
        "title": {"Bezeichnung"},
        "price": {"VK"},
        "rating": {"Kundenbewertung"},
        "attribute": {"Inhalt"},
    }


def test_names_with_signs_and_names_beside_each_other_are_understood(tmp_path: Path) -> None:
    assert played(catalogue_of(written(tmp_path / "chairs.csv", TABLE))) == {
        "id": {"nr"},
        "title": {"Bezeichnung"},
        "category": {"Kategorie"},
        "brand": {"maker / studio"},
        "published": {"added on"},
        "colour": {"Farbe (außen)"},
    }


@pytest.mark.parametrize(
    ("role", "names"),
    [
        (Role.TITLE, ["Titre", "Título", "Naam", "Nazwa", "Название", "商品名", "제목"]),
        (Role.CATEGORY, ["Catégorie", "Categoría", "Kategori", "Kategoria", "КАТЕГОРИЯ", "分类"]),
        (Role.PRICE, ["Preis (EUR)", "Prix", "Preço", "Pris", "Cena", "Fiyat", "Цена", "価格"]),
        (Role.BRAND, ["Marque", "Marca", "Märke", "Značka", "Бренд", "ブランド", "brand/label"]),
        (Role.COLOUR, ["Couleur", "Cor", "Färg", "Kolor", "Цвет", "Χρώμα", "colour, finish"]),
        (Role.PUBLISHED, ["Added on", "dateAdded", "hinzugefügt am", "Date d’ajout"]),
    ],
)
def test_names_of_many_languages_are_known(role: Role, names: list[str]) -> None:
    assert [name for name in names if named(name, role) < 0.7] == []


def test_a_name_of_its_own_says_more_than_one_beside_another_and_that_more_than_an_ending() -> None:
    own, beside, ending = (
        named(name, Role.BRAND) for name in ("brand", "size / brand", "my brand")
    )
    assert own > beside > ending > 0


def test_letters_of_every_script_are_kept_and_marks_apart_are_put_together() -> None:
    assert folded("Категория_товара") == "категория товара"
    assert folded("Cate\u0301gorie") == folded("Catégorie") == "categorie"


def test_a_table_with_words_of_a_language_whose_colours_are_not_known(tmp_path: Path) -> None:
    table: Values = {
        "Symbol": lambda n: f"a{n}",
        "Nazwa": lambda n: f"Krzesło numer {n}",
        "Kolor": lambda n: ("czerwony", "niebieski", "zielony")[n % 3],
    }
    assert played(catalogue_of(written(tmp_path / "krzesla.csv", table)))["colour"] == {"Kolor"}


def test_makers_of_cars_films_and_books_are_found(tmp_path: Path) -> None:
    for name in ("Make", "Director", "Authors"):
        table: Values = {
            "id": lambda n: f"a{n}",
            "title": lambda n: f"Thing no {n}",
            name: lambda n: f"Maker {n % 9}",
        }
        assert played(catalogue_of(written(tmp_path / "a.csv", table)))["brand"] == {name}


def test_what_buyers_think_is_a_rating_and_how_many_there_are_popularity(tmp_path: Path) -> None:
    table = {
        **TABLE,
        "Avg. review": lambda n: f"{1 + n % 4}.{n % 9}",
        "# reviews": lambda n: f"{n * 7}",
    }
    roles = played(catalogue_of(written(tmp_path / "chairs.csv", table)))
    assert (roles["rating"], roles["popularity"]) == ({"Avg. review"}, {"# reviews"})


def test_a_plural_in_brackets_is_one_in_a_heading(tmp_path: Path) -> None:
    table = {**TABLE, "Common name(s)": lambda n: ("ivy", "yew", "box")[n % 3]}
    (field,) = (one for one in catalogue_of(written(tmp_path / "chairs.csv", table)).fields
                if one.name == "Common name(s)")  # fmt: skip
    assert field.shown == "common names"
