"""What a client may write of an item is bounded as an imported row is."""

import pytest
from pydantic import ValidationError

from app.api.item_body import ItemBody


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


def test_what_is_just_within_is_taken() -> None:
    assert len(ItemBody(title="x" * 1_000_000, tags=("x",) * 1_000).title) == 1_000_000
