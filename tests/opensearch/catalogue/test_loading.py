from pathlib import Path

import pytest

from opensearch.catalogue import CatalogueError, Problem, Role, load, parse
from opensearch.catalogue.languages import languages
from opensearch.catalogue.schema import Catalogue, FieldType, Invalid, Take

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(CatalogueError) as caught:
        parse(text)
    return caught.value.problems


def one_problem(text: str) -> Problem:
    (only,) = problems(text)
    return only


def test_a_word_is_a_role_a_type_is_an_attribute_a_list_is_several_roles() -> None:
    catalogue = parse("""
name: parts
fields:
  sku: [id, code]
  name: title
  weight: number
  price: {role: price, scale: 0.01, decimal: ","}
  paths:
    - {role: tags, take: last}
    - {role: attribute, as: topic, label: Topic, take: first, invalid: drop}
""")
    assert [field.role for field in catalogue.fields if field.name == "sku"] == [Role.ID, Role.CODE]
    assert catalogue.attributes["weight"].type is FieldType.NUMBER
    assert catalogue.of(Role.PRICE)[0].scale == 0.01
    assert catalogue.of(Role.TAGS)[0].take is Take.LAST
    topic = catalogue.attributes["topic"]
    assert (topic.name, topic.shown, topic.invalid) == ("paths", "Topic", Invalid.DROP)


def test_all_faults_are_told_at_once_each_with_its_line() -> None:
    found = problems("""name: Bad_Name
language: klingon
replicas: -1
colour: red
fields:
  id: id
  sku: id
  a: titel
  b: {role: attribute, type: nmber, colur: 1}
  c:
  spec_*: title
  x*y: attribute
  d: number
  e: {role: attribute, as: d}
""")
    assert [problem.line for problem in found] == [1, 2, 3, 4, 7, 8, 9, 9, 10, 11, 12, 14]
    assert all(problem.message and problem.remedy for problem in found)


@pytest.mark.parametrize(
    ("text", "line", "field", "remedy"),
    [
        ("name: x\nfields:\n  id: id\n  t: titel\n  u: title", 4, "fields.t", "'title'"),
        ("name: x\nfields:\n  t: title", 0, "fields", "id"),
        ("name: x\nfields:\n  id: id\n  b: body", 0, "fields", "title"),
        ("name: x\nlanguage: german2\nfields:\n  id: id\n  t: title", 2, "language", "german"),
        ("name: x\nfields:\n  id: id\n  t: title\n  t: body", 5, "fields.t", "list"),
        ("name: x\nname: y\nfields:\n  id: id\n  t: title", 2, "name", "Keep one"),
        ("name: x\nfields:\n  id: id\n  t: title\n  p: {role: price, scale: 0}", 5, "fields", "0"),
        ("name: x\nfields:\n  id: id\n  t: title\n  price: number", 5, "fields.price", "as"),
        ("name: x\ndefaults: {price: 1}\nfields:\n  id: id\n  t: title", 2, "defaults", "EUR"),
        ("name: x\nfields: [id]", 2, "fields", "ROLE"),
        ("name: x", 0, "fields", "ROLE"),
        ("name: [", 1, "catalogue", "Correct"),
        ("- a", 1, "catalogue", "fields"),
        ("", 1, "catalogue", "fields"),
        ("name: !!python/name:os.system x\nfields:\n  id: id\n  t: title", 1, "catalogue", "tags"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_its_field_and_a_remedy(
    text: str, line: int, field: str, remedy: str
) -> None:
    problem = problems(text)[0]
    assert problem.line == line
    assert problem.field.startswith(field)
    assert remedy in problem.remedy


def test_a_bad_language_lists_the_ones_there_are() -> None:
    remedy = one_problem("name: x\nlanguage: elvish\nfields:\n  id: id\n  t: title").remedy
    assert all(language in remedy for language in languages())


def test_a_file_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="not readable"):
        load(tmp_path / "absent.yaml")


def test_a_file_in_another_encoding_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("name: café".encode("latin-1"))
    with pytest.raises(CatalogueError, match="UTF-8"):
        load(path)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_loads(path: Path) -> None:
    assert load(path)[0].fields


def test_the_schema_hash_follows_the_content() -> None:
    text = "name: x\nfields:\n  id: id\n  t: title"
    assert parse(text).schema_hash == parse(text + "\n").schema_hash
    assert parse(text).schema_hash != parse(text + "\n  b: body").schema_hash


def test_a_catalogue_survives_its_own_json() -> None:
    catalogue, _ = load(EXAMPLES / "icecat.yaml")
    assert Catalogue.model_validate_json(catalogue.model_dump_json()) == catalogue


@pytest.mark.parametrize("parts", ["[c]", "[d]", "[total]", "cook", "3", "[cook, cook]"])
def test_a_total_is_of_other_declared_numbers(parts: str) -> None:
    told = one_problem(
        "name: dishes\nfields:\n  id: [id, title]\n  cook: number\n  c: keyword\n"
        f"  total: {{role: attribute, type: number, sum_of: {parts}}}\n"
    )
    assert (told.line, told.field) == (6, "fields.total")


def test_a_catalogue_without_totals_is_the_one_it_was() -> None:
    assert "sum_of" not in parse("name: a\nfields: {id: [id, title]}").model_dump_json()
