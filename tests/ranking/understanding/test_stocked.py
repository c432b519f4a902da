"""What is in stock, where a catalogue counts it."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.understanding import understand

STOCK, STATE = FieldInfo("stock", Part.STOCK, "Stock"), FieldInfo("state", Part.TRAIT, "State")
SHOP = Lexicon(items=9, fields={one.name: one for one in (STOCK, STATE)})


@pytest.mark.parametrize("typed", ["lamps in stock", "in stock lamps", "lamps in-stock only"])
def test_it_is_demanded(typed: str) -> None:
    query = understand(typed, SHOP)
    assert (query.text, [(one.name, one.hard) for one in query.constraints]) == (
        "lamps", [("stock:1..", True)],
    )  # fmt: skip


def test_where_nothing_is_counted_or_a_value_is_called_so_it_is_not() -> None:
    uncounted = Lexicon(items=9)
    assert understand("lamps in stock", uncounted).text == "lamps in stock"
    named = Meaning("state", "In stock", ("In stock",), 0.9, 9)
    query = understand("lamps in stock", replace(SHOP, meanings={"in stock": (named,)}))
    assert [one.name for one in query.constraints] == ["state:In stock"]
