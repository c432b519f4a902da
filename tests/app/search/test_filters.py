from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.errors import BadRequest
from app.search.filters import parse
from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role
from opensearch.retrieval.plan import AnyOf, Between, Either, Filter

SHOP = Catalogue(
    name="shop",
    fields=(
        Field(name="sku", role=Role.ID),
        Field(name="supplier", role=Role.BRAND),
        Field(name="cost", role=Role.PRICE),
        Field(name="released", role=Role.PUBLISHED),
        Field(name="attr_w", key="width", role=Role.ATTRIBUTE, type=FieldType.NUMBER),
        Field(name="vegan", role=Role.ATTRIBUTE, type=FieldType.BOOLEAN),
        Field(name="style", role=Role.ATTRIBUTE),
        Field(name="attr_*", role=Role.ATTRIBUTE),
    ),
)


def one(text: str) -> Filter:
    (found,) = parse([text], SHOP)
    return found


@pytest.mark.parametrize("name", ["brand", "supplier", "BRAND"])
def test_a_field_goes_by_its_role_and_by_the_sources_name(name: str) -> None:
    assert one(f"{name}:HP") == AnyOf("brand", ("HP",), typed=True)


def test_an_attribute_goes_by_its_key_and_by_the_sources_name() -> None:
    assert one("width:3") == one("attr_w:3") == AnyOf("number.width", (3.0,))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("price:10..50", 10.0, 50.0), ("price:..50", None, 50.0), ("price:10..", 10.0, None)],
)
def test_a_range_may_be_open_at_either_end(
    text: str, low: float | None, high: float | None
) -> None:
    assert one(text) == Between("price", low, high)


def test_a_year_is_all_of_it() -> None:
    first, last = datetime(2009, 1, 1, tzinfo=UTC), datetime(2009, 12, 31, 23, 59, 59, 999000, UTC)
    assert one("published:2009") == Between("published", first, last)


def test_a_range_of_dates_includes_its_last_day() -> None:
    found = one("published:2008-02..2008-02-29")
    assert isinstance(found, Between)
    assert found.low == datetime(2008, 2, 1, tzinfo=UTC)
    assert found.high == datetime(2008, 2, 29, 23, 59, 59, 999000, UTC)


def test_the_same_field_twice_means_either() -> None:
    assert parse(["brand:HP", "supplier:Dell"], SHOP) == (
        AnyOf("brand", ("HP", "Dell"), typed=True),
    )


def test_two_ranges_of_one_field_mean_either() -> None:
    ranges = (Between("price", None, 10.0), Between("price", 90.0, None))
    assert parse(["price:..10", "price:90.."], SHOP) == (Either("price", ranges),)


def test_two_fields_mean_both_and_a_minus_means_without() -> None:
    assert parse(["brand:HP", "-style:boho", "-style:rustic"], SHOP) == (
        AnyOf("brand", ("HP",), typed=True),
        AnyOf("keyword.style", ("boho",), negated=True, typed=True),
        AnyOf("keyword.style", ("rustic",), negated=True, typed=True),
    )


def test_a_value_may_hold_colons_and_dots() -> None:
    assert one("style:a:b..c") == AnyOf("keyword.style", ("a:b..c",), typed=True)


def test_yes_and_no_are_read_as_such() -> None:
    assert one("vegan:yes") == one("vegan:ja") == AnyOf("boolean.vegan", (True,))


@pytest.mark.parametrize("text", ["1_0", "1_0..", "..1_000", "nan", "inf", "1e400", "0x1", "١٢"])
def test_a_number_is_written_in_digits_alone(text: str) -> None:
    with pytest.raises(BadRequest) as refused:
        one(f"price:{text}")
    assert "number" in refused.value.remedy


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12.0), ("-1.5", -1.5), (".5", 0.5), ("1e3", 1000.0), ("+2.", 2.0)]
)
def test_a_number_may_have_a_sign_a_point_and_an_exponent(text: str, value: float) -> None:
    assert one(f"price:{text}") == AnyOf("price", (value,))


def test_an_unknown_field_is_told_with_those_that_are_near() -> None:
    with pytest.raises(BadRequest) as refused:
        parse(["suplier:HP"], SHOP)
    assert refused.value.field == "filter"
    assert "suplier" in refused.value.message
    assert "supplier" in refused.value.remedy


def test_a_title_cannot_be_filtered_by() -> None:
    with pytest.raises(BadRequest, match="there is no field 'title'"):
        parse(["title:chair"], SHOP)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("price", "field:value"),
        (":5", "field:value"),
        ("price:", "1 to 512 characters|a number"),
        ("price:cheap", "a number"),
        ("price:nan", "a number"),
        ("price:1e999", "finite"),
        ("price:..", "one end"),
        ("price:50..10", "lower end first"),
        ("price:a..b", "a number"),
        ("published:yesterday", "a date"),
        ("published:2009-13", "a date"),
        ("published:2009-02-30", "a date"),
        ("published:0000", "a date"),
        ("vegan:maybe", "true or false"),
        ("style:" + "x" * 513, "512"),
    ],
)
def test_a_broken_filter_is_told_with_what_to_write(text: str, expected: str) -> None:
    with pytest.raises(BadRequest, match=expected):
        parse([text], SHOP)


@given(st.text(max_size=40))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    for written in (text, f"price:{text}", f"published:{text}", f"-brand:{text}"):
        try:
            parse([written], SHOP)
        except BadRequest as refused:
            assert refused.remedy


def test_an_id_is_meant_as_it_is_written() -> None:
    assert one("id:lamp-1") == AnyOf("id", ("lamp-1",))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2.1.2027", "2027-01-02"),
        ("13/2/2027", "2027-02-13"),
        ("2/13/2027", "2027-02-13"),
        ("1.12.2026..31.12.2026", "2026-12-01..2026-12-31"),
    ],
)
def test_a_day_may_be_written_as_people_do(written: str, iso: str) -> None:
    assert one(f"published:{written}") == one(f"published:{iso}")


def test_a_day_that_may_be_two_is_refused_with_both() -> None:
    with pytest.raises(BadRequest) as refused:
        one("published:1/2/2027..")
    assert refused.value.remedy == (
        "give 2027-02-01 or 2027-01-02, as 1/2/2027 does not tell the day from the month"
    )


def test_there_may_be_spaces_around_names_values_and_ends() -> None:
    assert one(" price : 5 .. 9 ") == one("price:5..9")
