"""What leans on the price, and what only looks so."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand

PRICE, TIER = FieldInfo("price", Part.PRICE, "Price"), FieldInfo("tier", Part.TRAIT, "Tier")
SHOP = Lexicon(
    items=20,
    fields={one.name: one for one in (PRICE, TIER)},
    numbers={"price": Numbers({10.0: 10, 90.0: 10}, (10.0, 10.0, 90.0, 90.0))},
)
TIERED = replace(SHOP, meanings={"high end": (Meaning("tier", "High-end", ("High-end",), 0.9, 5),)})


@pytest.mark.parametrize("said", ["high-end", "high end"])
def test_a_value_of_the_catalogue_is_no_leaning_however_it_is_joined(said: str) -> None:
    assert [one.field for one in understand(f"{said} desk", TIERED).soft] == ["tier"]
    assert [one.name for one in understand(f"{said} desk", SHOP).soft] == ["price:90.."]


@pytest.mark.parametrize("said", ["budget", "low budget", "low-budget"])
def test_a_budget_that_no_sum_is_said_of_is_a_low_one(said: str) -> None:
    query = understand(f"{said} desk", SHOP)
    assert (query.text, [one.name for one in query.soft]) == ("desk", ["price:..10"])


@pytest.mark.parametrize("text", ["desk budget 50", "desk budget of 50", "desk budget: €50"])
def test_a_budget_of_so_much_is_no_leaning(text: str) -> None:
    assert "price:..10" not in [one.name for one in understand(text, SHOP).soft]
