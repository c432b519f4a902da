"""What the columns of a dealer, of a list of films and of a parts' list are taken for."""

import json
from pathlib import Path

from opensearch.catalogue.schema import Catalogue, Field
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
