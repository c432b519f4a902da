from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensearch.catalogue import Catalogue, RowError, parse, read_item
from opensearch.catalogue.problems import CatalogueError
from opensearch.catalogue.reading import reader
from opensearch.catalogue.written import as_imported

SHOP = parse("""
name: shop
defaults: {currency: EUR}
fields:
  sku: id
  name: title
  text: body
  more: body
  ean: code
  price: {role: price, scale: 0.01}
  released: published
  pics: {role: image, separator: "|"}
  path: {role: category, separator: " > "}
  maker.name: brand
  topics:
    - {role: tags, take: last}
    - {role: attribute, as: topic, take: first}
  weight: {role: attribute, type: number, unit: kg}
  tall: {role: attribute, type: number, unit: m, units: {cm: 0.01, mm: 0.001}}
  wide: {role: attribute, type: number, invalid: drop}
  new: boolean
  until: date
  fits: {role: attribute, separator: ";"}
  spec_secret: ignore
  spec_*: attribute
  spec_n_*: {role: attribute, type: number}
""")


def item(**row: Any) -> Any:
    return read_item(SHOP, {"sku": "1", "name": "Lamp", **row})


def fault(**row: Any) -> RowError:
    with pytest.raises(RowError) as caught:
        item(**row)
    assert caught.value.remedy
    return caught.value


def test_a_title_is_read_without_markup() -> None:
    assert (
        item(name="Ben &amp; Jerry&#39;s <b>Cookie</b>\ndough").title
        == "Ben & Jerry's Cookie dough"
    )


def test_what_is_under_a_name_in_a_list_of_objects_is_read_of_each() -> None:
    shop = parse("""
name: museum
fields:
  id: id
  titles.text: {role: title, take: first}
  makers.born.place: tags
  made.*: attribute
""")
    row = {
        "id": "1",
        "titles": [{"text": "Sea"}, {"text": "La mer"}],
        "makers": [{"born": {"place": "Bath"}}, {"died": 1900}, {"born": [{"place": "York"}]}],
        "made": [{"in": "Rome", "by": {"x.y": "Ann"}}, {"in": "Paris"}],
    }
    item = read_item(shop, row)
    assert (item.title, item.tags) == ("Sea", ("Bath", "York"))
    assert item.attributes == {"made_in": ("Rome", "Paris"), "made_by_x_y": "Ann"}


def test_columns_of_a_family_in_any_script_have_names_of_their_own() -> None:
    row = {"spec_颜色": "红", "spec_尺寸": "大", "spec_रंग": "लाल", "spec_रेग": "x", "spec_größe": 4}
    assert item(**row).attributes == row


def test_of_columns_that_are_one_in_the_index_the_first_is_kept_and_the_other_told() -> None:
    told: list[RowError] = []
    row = {"sku": "1", "name": "Lamp", "spec_a b": "x", "spec_a/b": "z", "spec_c": "y"}
    read = reader(SHOP).read(row, told.append)
    assert read.attributes == {"spec_a_b": "x", "spec_c": "y"}
    assert [one.field for one in told] == ["spec_a/b"]


def test_cents_become_a_price_without_a_floats_noise() -> None:
    assert [item(price=cents).price for cents in (1999, 1234, 7, 110)] == [19.99, 12.34, 0.07, 1.1]


def test_roles_are_filled_from_the_fields_that_play_them() -> None:
    read = item(
        text="Shines.", more="Brightly.", ean=["40123", 40124], price=1299, released="2009-12-10",
        pics="a.jpg|b.jpg", path="Home > Lamps", maker={"name": "Acme"},
    )  # fmt: skip
    assert read.body == "Shines.\nBrightly."
    assert read.code == ("40123", "40124")
    assert read.price == 12.99
    assert read.published == datetime(2009, 12, 10, tzinfo=UTC)
    assert read.image == ("a.jpg", "b.jpg")
    assert read.category == ("Home", "Lamps")
    assert (read.brand, read.currency) == ("Acme", "EUR")


def test_a_pictures_address_without_its_protocol_is_no_file() -> None:
    assert item(pics="//cdn.shop/a.jpg|b.jpg").image == ("https://cdn.shop/a.jpg", "b.jpg")


def test_a_value_that_another_role_of_its_column_took_is_not_left_out() -> None:
    shop = parse("""
name: shop
fields:
  sku: [id, title]
  size:
    - {role: attribute, type: number, unit: ml, as: volume, invalid: drop}
    - {role: attribute, type: number, unit: g, as: weight, invalid: drop}
""")
    told: list[RowError] = []
    read = [reader(shop).read({"sku": "1", "size": size}, told.append).attributes
            for size in ("50 ml", "80 g", "large")]  # fmt: skip
    assert read == [{"volume": 50}, {"weight": 80}, {}]
    assert {one.message for one in told} == {"a number is wanted, not 'large'"}


@pytest.mark.parametrize(
    ("written", "read"), [("1.2 m", 1.2), ("30cm", 0.3), ("450 mm", 0.45), ("2", 2.0)]
)
def test_a_value_in_another_unit_is_read_in_the_fields(written: str, read: float) -> None:
    assert item(tall=written).attributes == {"tall": read}


def test_paths_give_their_leaves_and_their_roots() -> None:
    read = item(topics=[["nature", "trees", "palm"], ["nature", "water"], ["people"]])
    assert read.tags == ("palm", "water", "people")
    assert read.attributes["topic"] == ("nature", "people")


def test_attributes_are_read_by_their_type() -> None:
    read = item(weight="1,5 kg", new="yes", until="2030-01-01", fits="A; B;;A")
    assert read.attributes == {
        "weight": 1.5,
        "new": True,
        "until": datetime(2030, 1, 1, tzinfo=UTC),
        "fits": ("A", "B"),
    }


def test_a_wildcard_takes_its_family_but_not_what_is_declared_or_ignored() -> None:
    read = item(spec_ip="IP44", spec_secret="x", spec_n_watts="60", other="y")
    assert read.attributes == {"spec_ip": "IP44", "spec_n_watts": 60.0}


def test_a_nested_object_in_a_wildcards_reach_is_opened() -> None:
    read = read_item(parse("name: x\nfields:\n  id: id\n  t: title\n  '*': attribute"),
                     {"id": 1, "t": "T", "size": {"w.x": 3, "h": None}})  # fmt: skip
    assert read.attributes == {"size_w_x": 3.0}


def test_nothing_is_absent_not_empty() -> None:
    read = item(text="", ean=[], price=None, weight=" ", topics=[[]], until=float("nan"))
    assert (read.body, read.code, read.price, read.attributes) == ("", (), None, {})


def test_a_value_that_cannot_be_read_is_dropped_where_the_catalogue_says_so() -> None:
    assert item(wide="about two").attributes == {}


@pytest.mark.parametrize(
    ("row", "field", "says"),
    [
        ({"sku": None}, "id", "no id"),
        ({"sku": "é" * 300}, "id", "512 bytes"),
        ({"sku": "a\nb"}, "id", "control characters"),
        ({"sku": "a\x01b"}, "id", "control characters"),
        ({"sku": "a\ud83d"}, "sku", "surrogate"),
        ({"sku": {"a": 1}}, "sku", "object"),
        ({"sku": True}, "sku", "true or false"),
        ({"name": None}, "title", "neither a title nor an image"),
        ({"name": "x" * 1_000_001}, "name", "1 MB"),
        ({"name": "a\ud800"}, "name", "surrogate"),
        ({"price": "cheap"}, "price", "a number is wanted"),
        ({"price": float("inf")}, "price", "not finite"),
        ({"released": "soon"}, "released", "a date is wanted, as `2024-12-31`"),
        ({"new": "perhaps"}, "new", "yes or no"),
        ({"weight": [1, "x"]}, "weight", "a number is wanted"),
        ({"topics": [{"a": 1}]}, "topics", "object"),
        ({"ean": list(range(2_000))}, "ean", "2,000 values"),
        ({f"spec_{n}": "x" for n in range(1_100)}, "attributes", "1,100 attributes"),
    ],
)  # fmt: skip
def test_a_row_that_would_poison_an_index_is_refused(
    row: dict[str, Any], field: str, says: str
) -> None:
    error = fault(**row)
    assert error.field == field
    assert says in error.message


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
NAMES = st.sampled_from([field.name for field in SHOP.fields] + ["spec_a", "maker", "spec_n_b"])


@given(st.dictionaries(NAMES, JSON, max_size=10))
def test_any_row_is_an_item_or_an_error_with_a_remedy(row: dict[str, Any]) -> None:
    try:
        read = read_item(SHOP, row)
    except RowError as error:
        assert error.field
        assert error.message
        assert error.remedy
    else:
        assert read.id
        assert read.title or read.image


def test_the_same_row_gives_the_same_item_whatever_the_order_of_its_columns() -> None:
    row = {"sku": 7, "name": "Vase", "text": "a", "more": "b", "weight": 2}
    assert read_item(SHOP, row) == read_item(SHOP, dict(reversed(row.items())))


def test_readers_of_equal_catalogues_are_one() -> None:
    from opensearch.catalogue.reading import reader

    same = Catalogue.model_validate_json(SHOP.model_dump_json())
    assert reader(same) is reader(SHOP)


DISHES = parse("""
name: dishes
fields:
  id: [id, title]
  prep: {role: attribute, type: number, as: preparation}
  cook: number
  total: {role: attribute, type: number, sum_of: [preparation, cook]}
""")


@pytest.mark.parametrize(
    ("row", "total"),
    [
        ({"prep": 10, "cook": 20}, 30),
        ({"prep": 10, "cook": 20, "total": 45}, 30),
        ({"cook": 20}, 20),
        ({"total": 45}, 45),
        ({}, None),
        ({"prep": 0.1, "cook": 0.2}, 0.3),
        ({"prep": 1e-9, "cook": 0}, 1e-9),
        ({"prep": 1e308, "cook": 1e308}, None),
        ({"prep": [5, 10], "cook": 20}, None),
    ],
)
def test_a_total_adds_up_what_is_known_of_its_parts(row: dict[str, Any], total: Any) -> None:
    read = read_item(DISHES, {"id": "1", **row})
    assert read.attributes.get("total") == total
    assert as_imported(DISHES, read) == read


def test_a_date_that_may_be_two_is_refused_with_what_the_field_may_say() -> None:
    told = "name: dated\nfields: {sku: id, name: title, added: published}"
    row = {"sku": "1", "name": "Lamp", "added": "1/2/2027"}
    with pytest.raises(RowError, match="give the field `dates: day-first` or `dates: month-first`"):
        read_item(parse(told), row)
    ordered = told.replace("added: published", "added: {role: published, dates: month-first}")
    assert read_item(parse(ordered), row).published == datetime(2027, 1, 2, tzinfo=UTC)


def test_an_order_of_dates_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(CatalogueError, match="day-first, month-first"):
        parse("name: a\nfields: {sku: id, name: title, on: {role: published, dates: german}}")
