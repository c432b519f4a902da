"""What a client may write of an item is bounded as an imported row is."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from app.api.item_body import ItemBody
from app.api.validation import REMEDIES


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "é" * 500_000 + "e"),
        ("tags", ["a", "x" * 1_000_001]),
        ("tags", ["x"] * 1_001),
        ("attributes", {"finish": "x" * 1_000_001}),
    ],
)
def test_a_value_too_long_to_be_shown_is_refused_by_name(field: str, value: object) -> None:
    with pytest.raises(ValidationError) as raised:
        ItemBody.model_validate({field: value})
    assert raised.value.errors()[0]["loc"][0] == field


@pytest.mark.parametrize("written", ["2024-05-31", "31.5.2024", "2024-05-31T02:00:00+02:00"])
def test_a_day_is_read_as_an_imported_row_s(written: str) -> None:
    body = ItemBody.model_validate_json(f'{{"published": "{written}"}}', strict=True)
    assert body.published == datetime(2024, 5, 31, tzinfo=UTC)


def test_what_is_no_day_is_told_how_to_write_one() -> None:
    with pytest.raises(ValidationError, match="as `2024-12-31`") as raised:
        ItemBody.model_validate_json('{"published": "soon"}', strict=True)
    assert raised.value.errors()[0]["type"] in REMEDIES


def test_what_is_just_within_is_taken() -> None:
    assert len(ItemBody(title="x" * 1_000_000, tags=("x",) * 1_000).title) == 1_000_000
