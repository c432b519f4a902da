from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from opensearch.catalogue import (
    content_hash,
    document,
    item_as_shown,
    parse,
    read_item,
    text_to_encode,
)
from opensearch.catalogue.item import Item
from opensearch.catalogue.labels import label
from opensearch.catalogue.words import paragraphs, plain, shortened

SHOP = parse("""
name: shop
fields:
  id: id
  name: title
  text: body
  kind: category
  maker: brand
  colour: colour
  price: price
  made: published
  screen: {role: attribute, type: number, label: Screen size, unit: inch}
  wireless: boolean
  fits: keyword
  until: date
  spec_*: attribute
""")
NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def written(item: Item, vector: list[float] | None = None) -> dict[str, Any]:
    return document(SHOP, item, vector=vector, version=7, written_at=NOW, content_hash="h")


def read(**row: Any) -> Item:
    return read_item(SHOP, {"id": "1", "name": "Lamp", **row})


def test_a_document_has_roles_typed_attributes_words_and_its_stamp() -> None:
    item = read(
        price=0, made="2020", screen=15.6, wireless=True, fits=["A", "B"], until="2030-05-06",
        spec_ip="IP44",
    )  # fmt: skip
    assert written(item, [1.0, 0.0]) == {
        "id": "1",
        "title": "Lamp",
        "price": 0.0,
        "published": "2020-01-01T00:00:00+00:00",
        "number": {"screen": 15.6},
        "boolean": {"wireless": True},
        "keyword": {"fits": ["A", "B"]},
        "date": {"until": "2030-05-06T00:00:00+00:00"},
        "extra": {"spec_ip": "IP44"},
        "text": "Screen size: 15.6 inch\nwireless\nfits: A, B\nuntil: 2030-05-06\nip: IP44",
        "vector": [1.0, 0.0],
        "version": 7,
        "written_at": "2026-01-02T03:04:00+00:00",
        "content_hash": "h",
    }


def test_what_an_item_is_not_is_not_among_its_words() -> None:
    assert "text" not in written(read(wireless=False))
    assert written(read(wireless=False))["boolean"] == {"wireless": False}


def test_an_item_without_words_has_no_vector() -> None:
    assert "vector" not in written(Item(id="1", image=("a.jpg",)))


def test_the_words_of_attributes_are_bounded() -> None:
    item = Item(id="1", title="T", attributes={f"spec_{n}": "word " * 900 for n in range(900)})
    assert len(written(item)["text"]) <= 100_000


def test_a_source_is_shown_by_role_and_attribute_without_gaps() -> None:
    shown = item_as_shown(SHOP, written(read(screen=15.6, spec_ip="IP44", wireless=False)))
    assert shown == {
        "id": "1",
        "title": "Lamp",
        "attributes": {"screen": 15.6, "wireless": False, "spec_ip": "IP44"},
    }


ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "screen": st.floats(allow_nan=False, allow_infinity=False, width=32),
        "wireless": st.booleans(),
        "fits": st.text(min_size=1),
        "spec_a": st.text(min_size=1),
    },
)


@given(st.text(min_size=1), st.none() | st.floats(0, 1e9), ATTRIBUTES)
def test_nothing_is_lost_between_item_and_reply(
    title: str, price: float | None, attributes: dict[str, Any]
) -> None:
    item = Item(id="1", title=title, price=price, attributes=attributes)
    shown = item_as_shown(SHOP, written(item))
    assert shown["title"] == title
    assert shown.get("price") == price
    assert shown.get("attributes", {}) == attributes


def test_what_is_encoded_is_title_brand_category_colour_key_attributes_and_body() -> None:
    item = read(
        maker="Acme", kind=["Home", "Lamps"], colour="Red", fits="E27", text="It <b>glows</b>."
    )
    assert text_to_encode(SHOP, item) == "Lamp. Acme. Home Lamps. Red. fits: E27. It glows."


def test_a_brand_in_the_title_is_not_said_twice() -> None:
    assert text_to_encode(SHOP, read(name="ACME Lamp", maker="Acme")) == "ACME Lamp"


def test_what_is_encoded_is_bounded_and_cut_between_words() -> None:
    text = text_to_encode(SHOP, read(text="word " * 5_000, kind=["Home " * 300]))
    assert len(text) <= 1_000
    assert text.endswith(("word", "Home"))


def test_an_item_without_words_gives_no_text() -> None:
    assert text_to_encode(SHOP, Item(id="1", image=("a.jpg",))) == ""


def test_price_and_stock_do_not_change_what_is_encoded() -> None:
    assert text_to_encode(SHOP, read(price=1)) == text_to_encode(SHOP, read(price=2))


def test_the_content_hash_follows_text_and_encoder() -> None:
    minilm = {"name": "minilm", "dimension": 384}
    same = content_hash("a", minilm)
    assert same == content_hash("a", dict(reversed(minilm.items())))
    assert len({same, content_hash("b", minilm), content_hash("a", {"name": "x"})}) == 3


def test_a_familys_column_is_called_without_the_familys_prefix() -> None:
    assert label(SHOP, "spec_max_power") == "max power"
    assert label(SHOP, "screen") == "Screen size"


def test_markup_and_escaped_breaks_leave_words() -> None:
    assert plain("15.6&quot; <br />matt\\nblack\n\nframe") == '15.6" matt black frame'
    assert plain("3 < 5 and 7 > 6") == "3 < 5 and 7 > 6"
    assert plain("Bed&notes &amp; H&M") == "Bed&notes & H&M"


def test_the_blocks_of_a_page_are_paragraphs() -> None:
    text = "<p>Oats, <b>rolled</b>.</p><ul class='x'><li>500 g</li><li>&lt;1&nbsp;% salt</li></ul>"
    assert paragraphs(text) == ("Oats, rolled.", "500 g", "<1 % salt")
    assert paragraphs("One.\n\nTwo.<br/>Three.") == ("One.", "Two.", "Three.")


@given(st.text(), st.integers(1, 50))
def test_shortening_keeps_a_beginning(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert len(short) <= limit
    assert text.startswith(short)


def test_a_familys_long_value_is_shown_but_is_no_term() -> None:
    long = "x" * 40_000
    body = written(read(spec_note=long))
    assert "extra" not in body
    assert item_as_shown(SHOP, body)["attributes"] == {"spec_note": long}
