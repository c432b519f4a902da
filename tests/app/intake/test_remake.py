from datetime import UTC, datetime

from app.intake.remake import item_of
from opensearch.catalogue import parse

SHOP = parse("name: shop\nfields: {sku: id, name: title, until: date}")


def test_a_stored_date_is_read_and_one_that_cannot_be_is_kept_as_it_is() -> None:
    for stored, read in (
        ("2024-05-01T00:00:00+00:00", datetime(2024, 5, 1, tzinfo=UTC)),
        ("2024-05", datetime(2024, 5, 1, tzinfo=UTC)),
        ("-0001-01-01", "-0001-01-01"),
    ):
        source = {"id": "1", "title": "Lamp", "date": {"until": stored}}
        assert item_of(SHOP, source).attributes == {"until": read}
