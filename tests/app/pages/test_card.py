from app.pages.card import card
from app.pages.detail import detail


def test_a_tile_shows_price_brand_and_the_first_picture() -> None:
    item = {
        "title": "Lamp",
        "price": 1299,
        "currency": "EUR",
        "brand": "A",
        "image": ["/media/s/1.jpg"],
    }
    tile = card("shop", "a/1", item)
    assert (tile.href, tile.price, tile.line, tile.image) == (
        "/shop/items/a%2F1",
        "€1,299",
        "A",
        "/media/s/1.jpg",
    )


def test_a_picture_or_link_that_would_run_script_is_never_shown() -> None:
    item = {
        "title": "X",
        "image": ["javascript:alert(1)", "data:text/html,x"],
        "url": "javascript:1",
    }
    assert card("shop", "1", item).image is None
    assert detail("shop", "1", item, {}).link is None


def test_an_item_without_a_title_is_shown_by_its_id() -> None:
    assert card("shop", "SKU-7", {}).title == "SKU-7"


def test_the_stand_in_drawing_is_the_same_every_time() -> None:
    assert (
        card("s", "1", {"title": "«zed"}).placeholder
        == card("s", "1", {"title": "«zed"}).placeholder
    )
    assert card("s", "1", {"title": "«zed"}).placeholder.letter == "Z"


def test_an_item_lists_its_attributes_under_their_labels_and_codes_last() -> None:
    item = {"title": "X", "code": ["A1"], "brand": "B", "attributes": {"screen_size": 15.6}}
    rows = detail("s", "1", item, {"screen_size": "Screen size"}).rows
    assert [(row.label, row.text) for row in rows] == [
        ("Brand", "B"),
        ("Screen size", "15.6"),
        ("Code", "A1"),
    ]
