"""What the columns of a dealer, of a list of films and of a parts' list are taken for."""

import json
from pathlib import Path

from opensearch.catalogue.schema import Catalogue, Field, FieldType, Invalid
from tests.app.inference.proposing import Values, catalogue_of, inferred, played, written

EXTRAS = ("sat nav", "heated seats", "tow bar", "roof rails", "DAB radio")
CARS: Values = {
    "Stock No": lambda n: f"E{1000 + n}",
    "Registration": lambda n: f"B{chr(65 + n % 26)}{10 + n % 9} {chr(65 + n // 26)}UN",
    "Vehicle": lambda n: f"{('Volkswagen Golf', 'Mini')[n % 2]} {n % 29} Style {n // 29}",
    "Insurance Group": lambda n: str(2 + n % 3),
    "Extras": lambda n: ", ".join((EXTRAS[n % 5], EXTRAS[n * 3 % 4], EXTRAS[n // 5 % 5])),
}


def cars(path: Path) -> Catalogue:
    return catalogue_of(written(path / "cars.csv", CARS, rows=300))


def field(catalogue: Catalogue, name: str) -> Field:
    (found,) = (one for one in catalogue.fields if one.name == name)
    return found


def test_numberplates_are_codes_and_no_titles(tmp_path: Path) -> None:
    found = played(cars(tmp_path))
    assert (found["title"], found["code"]) == ({"Vehicle"}, {"Stock No", "Registration"})


def test_what_a_hundred_things_share_is_no_group_of_variants(tmp_path: Path) -> None:
    assert "group" not in played(cars(tmp_path))


def test_what_one_text_lists_is_a_facet_of_its_parts(tmp_path: Path) -> None:
    extras = field(cars(tmp_path), "Extras")
    assert (extras.facet, extras.separator) == (True, ", ")


def test_numbers_that_come_twice_tell_no_rows_apart_and_titles_do(tmp_path: Path) -> None:
    films = [
        {"Title": f"The Long Way {max(1, n)}", "Gross": 7 * max(2, n), "Votes": n * 5 % 90}
        for n in range(100)
    ]
    path = tmp_path / "films.jsonl"
    path.write_text("".join(json.dumps(film) + "\n" for film in films))
    result = inferred(str(path))
    found = played(catalogue_of(path))
    assert (found["id"], found["title"], found["popularity"]) == ({"Title"}, {"Title"}, {"Votes"})
    assert "99 of 100 rows" in result.stderr
    assert "'The Long Way 1' is there already" in result.stderr


def test_roles_are_headed_as_the_file_calls_them(tmp_path: Path) -> None:
    films: Values = {
        "id": lambda n: f"a{n}",
        "title": lambda n: f"The Long Way {n}",
        "Director": lambda n: f"Maker {n % 9}",
        "Major Genre": lambda n: f"Kind {n % 7}",
        "brand": lambda n: "",
    }
    catalogue = catalogue_of(written(tmp_path / "films.csv", films))
    assert field(catalogue, "Director").label == "Director"
    assert field(catalogue, "Major Genre").label == "Major genre"


def test_a_path_is_parted_though_no_part_comes_twice(tmp_path: Path) -> None:
    parts: Values = {
        "id": lambda n: f"a{n}",
        "title": lambda n: f"Thing no {n}",
        "category": lambda n: f"Group {n % 25} > Kind {n % 25}",
    }
    catalogue = catalogue_of(written(tmp_path / "parts.csv", parts, rows=200))
    assert field(catalogue, "category").separator == " > "


WINES: Values = {
    "SKU": lambda n: f"W{1000 + n}",
    "Wine": lambda n: f"Bodega {('del Sol', 'del Mar', 'Roca')[n % 3]} no {n}",
    "Note": lambda n: f"Cherry, oak {n}. Serve with lamb, cheese {n % 7}.",
    "Vintage": lambda n: "NV" if n % 30 == 0 else str(1990 + n % 29),
    "RRP": lambda n: f"{n},5",
    "Inventory Qty": lambda n: str(n % 9),
    "ABV": lambda n: f"{11 + n % 4}.5%",
}


def test_wines_have_vintages_and_strengths_and_names_in_no_language(tmp_path: Path) -> None:
    catalogue = catalogue_of(written(tmp_path / "wines.csv", WINES))
    assert (catalogue.language, catalogue.attributes["ABV"].unit) == ("english", "%")
    vintage = catalogue.attributes["Vintage"]
    assert (vintage.type, vintage.invalid) == (FieldType.NUMBER, Invalid.DROP)
    found = played(catalogue)
    assert (found["body"], found["price"]) == ({"Note"}, {"RRP"})
    assert found["stock"] == {"Inventory Qty"}


def test_sizes_and_colours_of_one_garment_are_its_variants(tmp_path: Path) -> None:
    shades = ("Black", "Navy", "Ecru", "Rust", "Camel")
    garments: Values = {
        "Handle": lambda n: f"shirt-{n // 5}",
        "Variant SKU": lambda n: f"S{n:04}",
        "Title": lambda n: f"Linen shirt {n // 5}",
        "Option1 Value": lambda n: shades[n % 5],
        "Variant Grams": lambda n: str(100 + n % 9),
    }
    catalogue = catalogue_of(written(tmp_path / "garments.csv", garments))
    found = played(catalogue)
    assert found["id"] == {"Variant SKU"}
    assert (found["group"], found["colour"]) == ({"Handle"}, {"Option1 Value"})
    grams = field(catalogue, "Variant Grams")
    assert (grams.unit, grams.label) == ("Grams", None)


def test_a_book_has_authors_and_its_number_is_a_code(tmp_path: Path) -> None:
    books: Values = {
        "ISBN-13": lambda n: str(9780000000000 + 7 * n),
        "Title": lambda n: f"The Long Way {n}",
        "Author(s)": lambda n: f"Smith, Ann {n % 9}",
    }
    catalogue = catalogue_of(written(tmp_path / "books.csv", books))
    assert played(catalogue)["code"] == {"ISBN-13"}
    assert field(catalogue, "Author(s)").label == "Authors"
