"""What is asked of homes: so many bedrooms, in short, and a rent beside a price."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from tests.ranking.understanding.shops import PRICE, SPREAD

ROOMS = Numbers(dict.fromkeys((1.0, 2.0, 3.0, 4.0), 9), (1.0, 2.0, 4.0))
RENT = Numbers({950.0: 9, 1200.0: 9}, (500.0, 950.0, 2500.0))
FIELDS = {
    "price": (PRICE, SPREAD),
    "bedrooms": (FieldInfo("bedrooms", Part.NUMBER, "Bedrooms"), ROOMS),
    "rent_pcm": (FieldInfo("rent_pcm", Part.NUMBER, "Rent", "pcm"), RENT),
}


def homes(*fields: str) -> Lexicon:
    known = {name: FIELDS[name] for name in fields}
    return Lexicon(
        items=100,
        fields={name: field for name, (field, _) in known.items()},
        numbers={name: numbers for name, (_, numbers) in known.items()},
    )


def told(typed: str, known: Lexicon) -> list[tuple[str, bool]]:
    return [(one.name, one.hard) for one in understand(typed, known).constraints]


@pytest.mark.parametrize(
    ("typed", "name", "hard"),
    [
        ("2 bed flat", "bedrooms:2", False),
        ("2-bed flat", "bedrooms:2", False),
        ("2-3 bed flat", "bedrooms:2..3", True),
        ("2 or 3 bed flat", "bedrooms:2..3", True),
        ("3+ beds", "bedrooms:3..", True),
        ("at least 3 bed house", "bedrooms:3..", True),
    ],
)
def test_a_count_may_be_called_by_the_beginning_of_its_name(
    typed: str, name: str, hard: bool
) -> None:
    assert told(typed, homes("bedrooms")) == [(name, hard)]


def test_but_not_by_a_word_that_means_something_else() -> None:
    known = replace(homes("bedrooms"), kinds={"bed": {"Beds": 1.0}})
    assert told("2 bed flat", known) == []


@pytest.mark.parametrize(
    "typed",
    ["flat under 1200 a month", "flat under £1200 pcm", "flat max 1200 per month",
     "rent under 1200", "flat under £14400 per year"],
)  # fmt: skip
def test_money_for_a_time_is_a_rent(typed: str) -> None:
    assert told(typed, homes("price", "rent_pcm")) == [("rent_pcm:..1200", True)]


def test_and_a_price_where_there_is_no_such_number() -> None:
    query = understand("broadband under 30 a month", homes("price"))
    assert [one.name for one in query.constraints] == ["price:..30"]
    assert query.text == "broadband"


def test_a_count_is_no_part_of_a_code() -> None:
    query = understand("2 bed flat", homes("bedrooms"))
    assert (query.codes, query.kind) == ((), "broad")
    assert understand("2 bed flat", homes("price")).codes == ("2bed", "2bedflat")
