import gzip
import json
from datetime import time
from itertools import islice
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from PIL import Image

from opensearch.catalogue import Role, parse, read_item
from opensearch.catalogue.schema import FieldType
from tests.app.inference.proposing import catalogue_of, inferred, played

PARTS = """\
Artikelnummer;Bezeichnung;Beschreibung;Hersteller;Warengruppe;Preis EUR;Lagerbestand;Bild;Gewicht kg;Farbe;Original;Erstellt
BR-2001;Bremsscheibe vorne belüftet;Belüftete Bremsscheibe für die Vorderachse mit Prüfzeichen;ATE;Bremsen > Scheiben;1.049,90;12;bilder/br2001.jpg;7,5;Grau;ja;03.02.2021
BR-2002;Bremsbelagsatz hinten;Satz für die Hinterachse, ohne Sensor und ohne Zubehör;Bosch;Bremsen > Beläge;39,95;40;bilder/br2002.jpg;1,25;Schwarz;nein;04.02.2021
FI-1001;Ölfilter;Filter für Motoröl, passend für viele Modelle mit Dichtung;Mann;Filter > Öl;8,49;120;bilder/fi1001.jpg;0,3;Schwarz;ja;05.03.2021
FI-1002;Luftfilter Aktivkohle;Luftfilter mit Aktivkohle für den Innenraum des Fahrzeugs;Mann;Filter > Luft;15,20;33;bilder/fi1002.jpg;0,45;Weiß;ja;06.03.2021
FI-1003;Kraftstofffilter Diesel;Filter für Diesel mit Wasserabscheider und Anschluss;Bosch;Filter > Kraftstoff;27,00;8;bilder/fi1003.jpg;0,8;Silber;nein;07.03.2021
"""  # noqa: E501


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    path = tmp_path / "Ersatzteile 2024.csv"
    path.write_text(PARTS, encoding="utf-8")
    return path


def jsonl(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_german_headers_are_understood(parts: Path) -> None:
    catalogue = catalogue_of(parts)
    assert (catalogue.name, catalogue.language) == ("ersatzteile-2024", "german")
    assert played(catalogue) == {
        "id": {"Artikelnummer"},
        "code": {"Artikelnummer"},
        "title": {"Bezeichnung"},
        "body": {"Beschreibung"},
        "image": {"Bild"},
        "price": {"Preis EUR"},
        "category": {"Warengruppe"},
        "brand": {"Hersteller"},
        "colour": {"Farbe"},
        "published": {"Erstellt"},
        "stock": {"Lagerbestand"},
        "attribute": {"Gewicht kg", "Original"},
    }
    assert catalogue.attributes["Original"].type is FieldType.BOOLEAN


def test_an_id_that_repeats_is_the_id_rather_than_a_price_that_does_not(tmp_path: Path) -> None:
    path = tmp_path / "chairs.csv"
    lines = (f"{max(0, n - 3)},Chair no {n},{n}.5,Acme" for n in range(60))
    path.write_text("\n".join(("id,title,price,brand", *lines)))
    result = inferred(str(path))
    assert played(parse(result.stdout))["id"] == {"id"}
    assert "95 % distinct; an import sets the others aside" in result.stdout


def test_what_no_role_takes_is_ignored_and_the_rows_can_be_read(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": f"a{n}", "title": f"Oak chair {n}", "sizes": [{"cm": 30}, {"in": 12}, 12]}
        for n in range(30)
    ]
    result = inferred(str(jsonl(tmp_path / "a.jsonl", rows)))
    assert "sizes: ignore" in result.stdout and result.exit_code == 0
    assert "30 of 30 rows" in result.stderr
    path = tmp_path / "a.parquet"
    table = {"id": ["a", "b"], "title": ["Oak chair", "Lamp"], "at": [time(1), time(2)]}
    pyarrow.parquet.write_table(pyarrow.table(table), path)
    result = inferred(str(path))
    assert "at: ignore" in result.stdout and "2 of 2 rows" in result.stderr


def test_lists_of_objects_play_the_roles_of_what_is_in_them(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {
            "objectID": f"x{n}",
            "titles": [{"title": f"Chair of oak {n}"}, {"title": "Furniture"}][: 1 + n % 3],
            "makers": [{"name": f"Ann Joiner {n % 5}", "born": 1801 + n % 9}, {"name": "Unknown"}],
            "images": [{"src": f"http://x.y/{n}.jpg"}, {"src": f"http://x.y/{n}-back.jpg"}],
        }
        for n in range(60)
    ]
    catalogue = catalogue_of(jsonl(tmp_path / "museum.jsonl", rows))
    item = read_item(catalogue, rows[1])
    assert (item.title, item.brand) == ("Chair of oak 1", "Ann Joiner 1")
    assert item.image == ("http://x.y/1.jpg", "http://x.y/1-back.jpg")
    assert item.attributes["every_maker"] == ("Ann Joiner 1", "Unknown")


def test_the_commonest_refusal_is_told(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"id": n, "title": f"Oak chair {n}"} for n in range(40)]
    rows[3] |= {"title": {"en": "x"}}
    result = inferred(str(jsonl(tmp_path / "a.jsonl", rows)))
    assert "39 of 40 rows" in result.stderr
    assert "Most often refused: title: a text is wanted, not an object" in result.stderr


@pytest.mark.parametrize(
    ("written", "order"), [("{1}/{0}/2024", "day-first"), ("{0}/{1}/2024", "month-first")]
)
def test_dates_of_which_some_tell_day_from_month_are_dates_of_that_order(
    tmp_path: Path, written: str, order: str
) -> None:
    path = tmp_path / "a.csv"
    lines = (f"a{n},Oak chair {n},{written.format(12, 1 + n % 28)}" for n in range(28))
    path.write_text("\n".join(("id,title,added", *lines)))
    assert f"added: {{role: published, dates: {order}, label: Added}}" in inferred(str(path)).stdout


def test_dates_that_do_not_tell_day_from_month_are_no_codes_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    lines = (f"a{n},Oak chair {n},12/{1 + n % 11}/{2000 + n}" for n in range(28))
    path.write_text("\n".join(("id,title,added", *lines)))
    assert "code" not in played(catalogue_of(path))
    assert "they do not tell the day from the month" in inferred(str(path)).stdout


def test_rows_are_read_rightly_by_what_is_proposed(parts: Path) -> None:
    catalogue = catalogue_of(parts)
    header, first, *_ = [line.split(";") for line in PARTS.splitlines()]
    item = read_item(catalogue, dict(zip(header, first, strict=True)))
    assert item.price == 1049.90
    assert item.category == ("Bremsen", "Scheiben")
    assert item.attributes == {"Gewicht_kg": 7.5, "Original": True}


def test_every_line_says_why(parts: Path) -> None:
    _, fields = inferred(str(parts)).stdout.split("fields:\n")
    assert all(" # " in line for line in fields.splitlines())


def test_families_of_columns_come_under_wildcards_by_type(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": n, "title": f"Thing number {n}", f"spec_t_{n % 40}": "word", f"spec_n_{n % 40}": n}
        for n in range(200)
    ]
    catalogue = catalogue_of(jsonl(tmp_path / "specs.jsonl", rows))
    families = {field.name: field.type for field in catalogue.fields if field.wildcard}
    assert families == {"spec_t_*": FieldType.KEYWORD, "spec_n_*": FieldType.NUMBER}


def test_a_facet_is_often_there_and_moderately_varied(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": n, "title": f"Thing number {n}", "wood": ["oak", "ash"][n % 2], "serial": f"no {n}"}
        for n in range(100)
    ]
    catalogue = catalogue_of(jsonl(tmp_path / "things.jsonl", rows))
    assert catalogue.attributes["wood"].facet
    assert not catalogue.attributes["serial"].facet


def test_paths_give_leaves_as_tags_and_roots_as_a_facet(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": n, "title": f"Work {n}", "subjects": [["nature", "tree"], ["people", f"p{n % 3}"]]}
        for n in range(50)
    ]
    catalogue = catalogue_of(jsonl(tmp_path / "works.jsonl", rows))
    item = read_item(catalogue, rows[1])
    assert item.tags == ("tree", "p1")
    assert ("nature", "people") in item.attributes.values()


def test_a_sign_in_the_prices_is_the_currency(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": n, "title": f"Work {n}", "price": f"£ {n}.99"} for n in range(50)
    ]
    catalogue = catalogue_of(jsonl(tmp_path / "works.jsonl", rows))
    assert catalogue.defaults == {Role.CURRENCY: "GBP"}


def test_a_folder_of_pictures_is_a_catalogue(tmp_path: Path) -> None:
    for kind in ("hats", "shoes"):
        (tmp_path / "photos" / kind).mkdir(parents=True)
        for n in range(3):
            Image.new("RGB", (4, 4)).save(tmp_path / "photos" / kind / f"{kind}-{n}.png")
    roles = played(catalogue_of(tmp_path / "photos"))
    assert (roles["id"], roles["image"], roles["category"]) == ({"id"}, {"image"}, {"category"})


def test_pictures_whose_names_have_spaces_have_an_id_too(tmp_path: Path) -> None:
    (tmp_path / "photos" / "Été à la plage").mkdir(parents=True)
    for n in range(3):
        path = tmp_path / "photos" / "Été à la plage" / f"red pepper {n} café.png"
        Image.new("RGB", (4, 4)).save(path)
    catalogue = catalogue_of(tmp_path / "photos")
    roles = played(catalogue)
    assert (roles["id"], roles["code"], catalogue.language) == ({"id"}, {"code"}, "english")


def test_a_museum_s_numbers_are_searched_as_codes(tmp_path: Path) -> None:
    rows = [{"objectID": f"D{n:05}", "title": f"A sheet of paper {n}"} for n in range(60)]
    roles = played(catalogue_of(jsonl(tmp_path / "works.jsonl", rows)))
    assert (roles["id"], roles["code"]) == ({"objectID"}, {"objectID"})


def test_a_table_without_a_distinct_column_is_told_what_it_lacks(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "x.jsonl", [{"title": "same thing"}, {"title": "same thing"}])
    result = inferred(str(path))
    assert result.exit_code == 1
    assert "no field is the id" in result.stderr


@pytest.mark.parametrize("content", ["", "\n\n", "not json\n"])
def test_a_file_without_rows_is_told_as_such(tmp_path: Path, content: str) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text(content)
    result = inferred(str(path))
    assert result.exit_code == 1
    assert "Error" in result.stderr


def test_a_path_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    result = inferred(str(tmp_path / "absent.csv"))
    assert result.exit_code == 1
    assert "absent.csv" in result.stderr


def test_json_and_a_file_are_written_on_demand(parts: Path, tmp_path: Path) -> None:
    output = tmp_path / "parts.yaml"
    result = inferred(str(parts), "--json", "--name", "parts", "-o", str(output))
    told = json.loads(result.stdout)
    assert (told["rows"], told["readable"]) == (5, 5)
    assert told["yaml"] == output.read_text(encoding="utf-8")
    assert parse(told["yaml"]).name == "parts"


@pytest.mark.data
@pytest.mark.parametrize(
    "source", ["icecat_products.jsonl.gz", "tate_artworks.jsonl.gz", "recipes", "clothing"]
)
def test_the_real_data_has_a_proposal_that_reads_every_row_looked_at(
    data: Path, source: str
) -> None:
    told = json.loads(inferred(str(data / source), "--json").stdout)
    assert told["readable"] == told["rows"] > 400
    assert {Role.ID, Role.TITLE, Role.IMAGE} <= {field.role for field in parse(told["yaml"]).fields}


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.parametrize("source", ["icecat_products", "tate_artworks"])
def test_rows_that_were_not_looked_at_are_read_too(data: Path, source: str) -> None:
    path = data / f"{source}.jsonl.gz"
    catalogue = catalogue_of(path)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 3):
            read_item(catalogue, json.loads(line))


def test_lists_of_shades_are_colours_and_what_many_wrote_about_is_popular(tmp_path: Path) -> None:
    shades = ("teal", "navy", "ivory", "mustard", "charcoal", "sage", "terracotta")
    rows = [
        {"id": f"v{n}", "title": f"Vase {n} of clay", "colors": [shades[n % 7], shades[n % 5]],
         "material": ("oak", "clay")[n % 2], "review_count": n * 7 % 90}
        for n in range(60)
    ]  # fmt: skip
    path = tmp_path / "vases.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    found = played(catalogue_of(path))
    assert (found["colour"], found["popularity"]) == ({"colors"}, {"review_count"})
    assert "material" in found["attribute"]


def texts(n: int) -> dict[str, object]:
    return {
        "summary": f"Editor no {n} for pictures",
        "description": f"Draws, cuts and colours pictures of kind {n}, layer by layer, on any desk",
    }


def test_a_name_that_is_the_id_is_the_title_too(tmp_path: Path) -> None:
    rows = [{"name": f"editor{n}", **texts(n)} for n in range(60)]
    assert played(catalogue_of(jsonl(tmp_path / "apps.jsonl", rows))) == {
        "id": {"name"},
        "title": {"name"},
        "body": {"summary", "description"},
    }


def test_without_a_name_the_shortest_text_is_the_title(tmp_path: Path) -> None:
    rows = [{"id": f"e{n}", **texts(n)} for n in range(60)]
    assert played(catalogue_of(jsonl(tmp_path / "apps.jsonl", rows))) == {
        "id": {"id"},
        "title": {"summary"},
        "body": {"description"},
    }
