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


DATED, RATED = FieldInfo("published", Part.YEAR, "Published"), FieldInfo("rating", Part.RATING, "")
MAGAZINES = replace(
    SHOP,
    fields={one.name: one for one in (DATED, RATED)},
    numbers={
        "published": Numbers({1950.0: 9, 2020.0: 9}, (1950.0, 1950.0, 2020.0, 2020.0)),
        "rating": Numbers({2.0: 9, 5.0: 9}, (2.0, 2.0, 5.0, 5.0)),
    },
)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("newest", "published:2020.."),
        ("latest", "published:2020.."),
        ("oldest", "published:..1950"),
        ("best rated", "rating:5.."),
        ("top-rated", "rating:5.."),
    ],
)
def test_what_is_new_or_well_rated_leans_on_when_it_came_out_or_on_the_rating(
    said: str, name: str
) -> None:
    query = understand(f"{said} magazine", MAGAZINES)
    assert (query.text, [one.name for one in query.soft]) == ("magazine", [name])
    assert [one.name for one in understand(f"{said} magazine", SHOP).soft] == []


def test_works_that_are_shown_first_are_not_before_what_a_category_is_narrowed_by() -> None:
    poetry = Meaning("category", "Poetry", ("Poetry",), 0.9, 9)
    fields = {**MAGAZINES.fields, "category": FieldInfo("category", Part.CATEGORY, "Genre")}
    library = replace(
        MAGAZINES, fields=fields, meanings={"poetry": (poetry,)}, works={"Poetry": ("a", "b")}
    )
    assert understand("poetry", library).works == ("a", "b")
    assert understand("newest poetry", library).works == ()
