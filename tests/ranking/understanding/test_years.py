"""When things were made, as people say it."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from tests.ranking.understanding.shops import PRICE, museum

MUSEUM, DEALER = museum(), museum(PRICE)


def bounds(text: str, known: Lexicon = MUSEUM) -> tuple[list[str], str]:
    query = understand(text, known)
    return [one.name for one in query.hard], query.text


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("before 1800", "year:..1799"),
        ("made before 1800", "year:..1799"),
        ("pre-1800", "year:..1799"),
        ("older than 1800", "year:..1799"),
        ("until 1800", "year:..1800"),
        ("no later than 1800", "year:..1800"),
        ("no earlier than 1950", "year:1950.."),
        ("1800 or earlier", "year:..1800"),
        ("after 1950", "year:1951.."),
        ("post-1945", "year:1946.."),
        ("since 1950", "year:1950.."),
        ("1950 onwards", "year:1950.."),
        ("from 1950 on", "year:1950.."),
        ("from 1900 to 1910", "year:1900..1910"),
        ("between 1914 and 1918", "year:1914..1918"),
        ("1914-1918", "year:1914..1918"),
        ("1914-18", "year:1914..1918"),
        ("painted in 1650", "year:1650"),
        ("from 1650", "year:1650"),
        ("year 1650", "year:1650"),
        ("1960s", "year:1960..1969"),
        ("of the 1960's", "year:1960..1969"),
        ("from the '60s", "year:1960..1969"),
        ("of the sixties", "year:1960..1969"),
        ("early 1960s", "year:1960..1963"),
        ("mid-1960s", "year:1963..1966"),
        ("1960s and 1970s", "year:1960..1979"),
        ("1860s-70s", "year:1860..1879"),
        ("1800s", "year:1800..1899"),
        ("18th century", "year:1700..1799"),
        ("from the 18th-century", "year:1700..1799"),
        ("eighteenth century", "year:1700..1799"),
        ("late 19th century", "year:1860..1899"),
        ("first half of the 19th century", "year:1800..1849"),
        ("17th to 19th century", "year:1600..1899"),
        ("before the 18th century", "year:..1699"),
        ("circa 1850", "year:1840..1860"),
        ("c. 1850", "year:1840..1860"),
        ("c1850", "year:1840..1860"),
        ("around 1850", "year:1840..1860"),
        ("bought after 1950", "bought:1951.."),
        ("bought in the year 1950", "bought:1950"),
        ("not 18th century", "-year:1700..1799"),
        ("not made before 1900", "-year:..1899"),
    ],
)
def test_a_time_filters_and_leaves_the_text(said: str, bound: str) -> None:
    assert bounds(f"portrait {said}") == ([bound], "portrait")


def test_works_of_a_time_are_all_works_of_it() -> None:
    assert bounds("works from 1900 to 1910") == (["year:1900..1910"], "")


@pytest.mark.parametrize("text", ["1850", "london in 1837", "landscape 1850", "20 april 1979"])
def test_a_year_that_may_be_a_title_is_preferred_and_stays(text: str) -> None:
    assert bounds(text) == ([], text)
    assert [one.field for one in understand(text, MUSEUM).soft] == ["year"]


@pytest.mark.parametrize(
    "text",
    [
        "before sunset",
        "after rubens",
        "since we met",
        "turn of the century",
        "1945 (still life)",
        "circa 1936 (sculpture)",
        "flaga (1972-2000)",
        "south lebanon, late 1960s",
        "island, 1975-1978",
        "wall drawing #1136",
        "17.3.1991",
        "n01980",
        "1830-5",
        "1850 mm",
        "$1850",
        "1850 euros",
        "1850 bc",
        "before 180",
        '"before 1800"',
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    query = understand(text, MUSEUM)
    assert (query.constraints, query.text) == ((), text)


def test_times_in_no_order_are_none() -> None:
    assert bounds("poster 1970 to 1960") == ([], "poster 1970 to 1960")


def test_who_was_born_then_is_not_what_was_made_then() -> None:
    assert bounds("artist born before 1900") == ([], "artist born before 1900")


def test_a_year_that_nothing_is_of_is_a_number() -> None:
    assert understand("drawing 1136", MUSEUM).constraints == ()


def test_a_name_that_holds_a_century_is_a_name() -> None:
    name = "British School 18th century"
    maker, said = FieldInfo("brand", Part.BRAND, "Artist"), "british school 18th century"
    known = replace(
        MUSEUM,
        fields={**MUSEUM.fields, "brand": maker},
        meanings={said: (Meaning("brand", name, (name,), 0.9, 9),)},
    )
    assert [one.name for one in understand(name, known).constraints] == [f"brand:{name}"]
    assert bounds("portrait 18th century", known) == (["year:1700..1799"], "portrait")


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("under 1900", "price:..1900"),
        ("from 1000 to 2000", "price:1000..2000"),
        ("from 1700 to 1800", "year:1700..1800"),
        ("before 1900", "year:..1899"),
        ("$1700-$1800", "price:1700..1800"),
    ],
)
def test_who_sells_old_things_has_prices_and_years(said: str, bound: str) -> None:
    assert bounds(f"vase {said}", DEALER) == ([bound], "vase")


def test_without_years_a_time_is_not_read() -> None:
    shop = replace(DEALER, fields={"price": PRICE})
    assert bounds("monitor before 1900", shop) == ([], "monitor before 1900")
    assert bounds("monitor from 1900 to 2000", shop) == (["price:1900..2000"], "monitor")


def test_times_are_said_in_english() -> None:
    assert bounds("before 1800", replace(MUSEUM, language="german")) == ([], "before 1800")


def test_numbers_that_are_seldom_round_and_of_our_time_are_years() -> None:
    pieces = Numbers({}, (1000.0, 1000.0, 1500.0, 2000.0, 2000.0))
    years = Numbers({}, (1503.0, 1790.0, 1861.0, 1952.0, 2012.0))
    assert [one.years(called=False) for one in (pieces, years)] == [False, True]
    assert pieces.years(called=True)
    assert not Numbers({}, (1.0, 2.0, 5.0)).years(called=True)
    assert not Numbers({}, ()).years(called=True)


MADE, ACQUIRED = (
    FieldInfo("published", Part.YEAR, "published"),
    FieldInfo("acquired_year", Part.NUMBER, "acquired year"),
)


def dated(made: tuple[float, ...]) -> Lexicon:
    """Works with dates, and the year in which each was acquired."""
    numbers = {
        "published": Numbers({}, made),
        "acquired_year": Numbers({}, (1823.0, 1900.0, 2013.0)),
    }
    fields = {one.name: one for one in (ACQUIRED, MADE)}
    return Lexicon(items=1000, fields=fields, numbers=numbers)


def test_times_are_of_works_dates_before_the_years_of_something_else() -> None:
    works = dated((1503.0, 1800.0, 1990.0))
    assert bounds("portrait before 1800", works) == (["published:..1799"], "portrait")
    assert bounds("portrait acquired after 1990", works) == (["acquired_year:1991.."], "portrait")


def test_films_are_dated_by_their_release() -> None:
    films = dated((1928.0, 1974.0, 2001.0, 2009.0, 2011.0))
    assert bounds("comedy from the 80s", films) == (["published:1980..1989"], "comedy")


def test_what_the_catalogue_calls_a_year_is_one_however_few_there_are() -> None:
    made = FieldInfo("published", Part.YEAR, "year")
    few = Numbers({}, (2004.0, 2017.0, 2024.0))
    cars = Lexicon(items=99, fields={"published": made}, numbers={"published": few})
    assert bounds("golf after 2017", cars) == (["published:2018.."], "golf")


def test_dates_of_a_few_years_say_nothing_of_works() -> None:
    listed = dated((2015.0, 2019.0, 2026.0))
    assert bounds("portrait before 1850", listed) == (["acquired_year:..1849"], "portrait")
