"""What praises leans to what people rate, pick, or see as new."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand

RATING = FieldInfo("rating", Part.RATING, "Rating", "stars")
POPULARITY = FieldInfo("popularity", Part.POPULARITY, "Popularity")
PUBLISHED = FieldInfo("published", Part.YEAR, "Published")
FIELDS = {one.name: one for one in (RATING, POPULARITY, PUBLISHED)}
NUMBERS = {
    "rating": Numbers({3.0: 10, 4.5: 10}, (3.0, 3.0, 4.5, 4.5)),
    "popularity": Numbers({1.0: 10, 60.0: 10}, (1.0, 1.0, 60.0, 60.0)),
    "published": Numbers({2020.0: 10, 2026.0: 10}, (2020.0, 2020.0, 2026.0, 2026.0)),
}
SHOP = Lexicon(items=20, fields=FIELDS, numbers=NUMBERS, categories={"Desks": 20})
UNRATED = Lexicon(items=20, categories={"Desks": 20})


def read(text: str, lexicon: Lexicon = SHOP) -> tuple[str, list[str]]:
    query = understand(text, lexicon)
    return query.text, [one.name for one in query.soft]


@pytest.mark.parametrize("said", ["top rated", "best-rated", "highly rated", "best", "the best",
                                  "top 10", "good", "perfect"])  # fmt: skip
def test_who_asks_for_the_best_is_shown_first_what_people_rate_most(said: str) -> None:
    assert read(f"{said} desk") == ("desk", ["rating:4.5.."])


@pytest.mark.parametrize("said", ["best selling", "bestselling", "popular", "most popular"])
def test_what_sells_is_what_people_pick_most(said: str) -> None:
    assert read(f"{said} desks") == ("desks", ["popularity:60.."])


@pytest.mark.parametrize("text", ["newest desk", "latest desk", "desk new arrivals"])
def test_what_is_new_came_last(text: str) -> None:
    assert read(text) == ("desk", ["published:2026.."])


def test_praise_alone_asks_for_anything_that_has_it() -> None:
    assert read("best sellers") == ("", ["popularity:60.."])


def test_without_such_numbers_the_words_say_nothing_of_the_thing() -> None:
    assert read("top rated desk", UNRATED) == ("desk", [])
    assert read("newest desk", UNRATED) == ("desk", [])
    alike = replace(NUMBERS["rating"], spread=(5.0, 5.0, 5.0))
    same = replace(SHOP, fields={"rating": RATING}, numbers={"rating": alike})
    assert read("best desk", same) == ("desk", [])


@pytest.mark.parametrize("text", ["desk top", "best man", "nice", "good night"])
def test_where_no_thing_is_named_behind_them_common_words_stay(text: str) -> None:
    assert read(text) == (text, [])


def test_what_the_catalogue_calls_so_is_meant_by_its_name() -> None:
    titled = replace(SHOP, pairs={"popular mechanics": 5, "best desk": 3})
    assert read("popular mechanics", titled)[0] == "popular mechanics"
    assert read("best desk", titled)[0] == "best desk"
    tier = Meaning("tier", "Top rated", ("Top rated",), 0.9, 5)
    tiered = replace(SHOP, fields={**FIELDS, "tier": FieldInfo("tier", Part.TRAIT, "Tier")},
                     meanings={"top rated": (tier,)})  # fmt: skip
    assert read("top rated desk", tiered)[1] == ["tier:Top rated"]
