from datetime import UTC, datetime
from typing import Any

import pytest

from opensearch.catalogue import RowError, parse
from opensearch.catalogue.item import Item
from opensearch.catalogue.reading import read_item
from opensearch.catalogue.written import as_imported

SHOP = parse(
    "name: shop\nfields: {sku: id, name: title, out: published, until: date, note: attribute}"
)


def written(**fields: Any) -> Item:
    return as_imported(SHOP, Item(**{"id": "1", "title": "Lamp", **fields}))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"id": "a\nb"}, "id"),
        ({"id": "a\x9fb"}, "id"),
        ({"title": ""}, "title"),
        ({"title": " \t"}, "title"),
        ({"title": " ", "image": (" ",)}, "title"),
    ],
)
def test_an_item_without_an_address_or_anything_to_show_is_refused(
    fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(RowError) as caught:
        written(**fields)
    assert caught.value.field == field
    assert caught.value.remedy
    assert written(title=" ", image=("a.jpg",)).image == ("a.jpg",)


@pytest.mark.parametrize("until", ["2024-05", "2024-05-01", "1.5.2024", 1714521600])
def test_declared_dates_are_read_as_a_rows_are(until: object) -> None:
    read = written(attributes={"until": until, "note": "2024-05"}).attributes
    assert read == {"until": datetime(2024, 5, 1, tzinfo=UTC), "note": "2024-05"}


def test_each_of_several_dates_is_read() -> None:
    read = written(attributes={"until": ("2024", "2025-01-01T12:00:00Z")}).attributes
    assert read == {"until": ("2024-01-01T00:00:00+00:00", "2025-01-01T12:00:00+00:00")}


@pytest.mark.parametrize("until", ["-0001-01-01", "0000-01-01", "+99999-01-01", ("2024", "soon")])
def test_a_date_that_no_reply_can_write_is_refused_by_name(until: object) -> None:
    with pytest.raises(RowError) as caught:
        written(attributes={"until": until})
    assert (caught.value.field, "1 to 9999" in caught.value.remedy) == ("attributes.until", True)
    with pytest.raises(RowError, match="published"):
        written(published=datetime.fromisoformat("0001-01-01T00:00:00+10:00"))


TYPED = parse("name: shop\nfields: {sku: id, name: title, vegan: boolean, weight: number}")


def test_declared_types_are_read_as_a_row_s_are() -> None:
    item = Item(id="1", title="Lamp", attributes={"vegan": "ja", "weight": "12,5"})
    assert as_imported(TYPED, item).attributes == {"vegan": True, "weight": 12.5}


def test_how_a_field_writes_its_values_holds_for_what_is_sent_too() -> None:
    fields = "weight: {role: attribute, type: number, unit: kg, decimal: ','}"
    dated = "until: {role: attribute, type: date, dates: month-first}"
    shop = parse(f"name: shop\nfields: {{sku: id, name: title, {fields}, {dated}}}")
    item = Item(id="1", title="Lamp", attributes={"weight": "1.250 kg", "until": "1/2/2027"})
    until = datetime(2027, 1, 2, tzinfo=UTC)
    assert as_imported(shop, item).attributes == {"weight": 1250.0, "until": until}


@pytest.mark.parametrize("attribute", [{"vegan": "perhaps"}, {"weight": ("1", "heavy")}])
def test_another_type_is_refused_by_the_name_it_was_sent_under(attribute: dict[str, Any]) -> None:
    with pytest.raises(RowError) as caught:
        as_imported(TYPED, Item(id="1", title="Lamp", attributes=attribute))
    assert caught.value.field == f"attributes.{next(iter(attribute))}"
    assert caught.value.remedy.startswith("send ")


def test_what_is_missing_has_the_catalogues_default() -> None:
    priced = parse(
        "name: shop\ndefaults: {currency: EUR}\nfields: {sku: id, name: title, cost: price}"
    )
    for given, kept in ((None, "EUR"), ("", "EUR"), ("USD", "USD")):
        item = Item(id="1", title="Lamp", price=5, currency=given)
        assert as_imported(priced, item).currency == kept


@pytest.mark.parametrize("name", ["nope", "", " ", "price", "name", "spec_secret", "spec weight"])
@pytest.mark.parametrize("families", ["", ", spec.*: attribute, spec.secret*: ignore"])
def test_an_attribute_that_nobody_declared_is_refused_by_name(name: str, families: str) -> None:
    shop = parse(f"name: shop\nfields: {{sku: id, name: title, note: attribute{families}}}")
    with pytest.raises(RowError) as caught:
        as_imported(shop, Item(id="1", title="Lamp", attributes={"note": "a", name: "x"}))
    assert caught.value.field == f"attributes.{name}"
    assert "declared: note" in caught.value.remedy


def test_an_attribute_of_a_family_is_taken_as_an_import_names_it() -> None:
    shop = parse("name: shop\nfields: {sku: id, name: title, spec.*: attribute, _x*: attribute}")
    row = {"sku": 1, "name": "Lamp", "spec": {"net weight": 5}, "_xy": "a"}
    item = read_item(shop, row)
    assert item.attributes == {"spec_net_weight": 5, "xy": "a"}
    assert as_imported(shop, item) == item


def test_a_total_follows_the_parts_that_were_written() -> None:
    dishes = parse(
        "name: dishes\nfields: {id: [id, title], cook: number,"
        " total: {role: attribute, type: number, sum_of: [cook]}}"
    )
    stale = Item(id="1", title="Soup", attributes={"cook": 20.0, "total": 45.0})
    assert as_imported(dishes, stale).attributes["total"] == 20
