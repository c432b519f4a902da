"""What a query asks for may have another name in the catalogue."""

from dataclasses import replace

import pytest

from ranking.content.asked import renamed, sought
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.content.words import number
from ranking.fusion import FUSION
from ranking.lexicon.lexicon import EMPTY
from ranking.query import CALLED, SYNONYM, Alternative, Narrower, Query
from ranking.understanding.synonyms import NAMED, synonyms
from tests.ranking.encoding import encode
from tests.ranking.windows import window

NOTEBOOKS = [f"Acme A{number} notebook" for number in range(40)]
CASES = [f"Bolt B{number} laptop case" for number in range(40)]
TRAITS = {"notebook": ("screen", "memory"), "case": ("width", "closure")}


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    titles = [*NOTEBOOKS, *CASES]
    return read_items(
        [Described(id=one, title=one, brand=one.split()[0], names=TRAITS[one.split()[-1]])
         for one in titles], encode)  # fmt: skip


def test_a_word_that_titles_use_of_other_things_gives_way_to_the_catalogue_s_own(
    shelf: Shelf,
) -> None:
    assert renamed("laptop", ["notebook"], shelf) == "notebook"
    assert renamed("gaming laptop 15 inch", ["gaming notebook 15 inch"], shelf)
    assert renamed("couch", ["notebook"], shelf) == "notebook"  # no title has it


def test_a_word_that_names_the_thing_stays(shelf: Shelf) -> None:
    assert renamed("notebook", ["case"], shelf) is None
    assert renamed("laptop case", ["laptop notebook"], shelf) is None
    assert renamed("laptop", ["laptop"], shelf) is None
    assert renamed("game laptop", ["play laptop"], shelf) is None  # another word was replaced
    assert renamed("laptop", ["tablet"], shelf) is None  # of which the catalogue has none


def test_the_other_name_is_searched_for_nearly_as_much(shelf: Shelf) -> None:
    lexicon = replace(EMPTY, learned={"laptop": {"notebook": 0.25, "computer": 0.25}}, shelf=shelf)
    told = {one.text: (one.weight, one.reason) for one in synonyms("laptop", lexicon)}
    assert told == {"notebook": (NAMED, CALLED), "computer": (0.25, SYNONYM)}
    plain = {one.weight for one in synonyms("laptop", replace(lexicon, shelf=None))}
    assert plain == {0.25}


def test_a_laptop_comes_before_a_case_for_one(shelf: Shelf) -> None:
    ids = [one for pair in zip(CASES, NOTEBOOKS, strict=True) for one in pair]
    found = window({"words": ids, "semantic": CASES}).on(shelf)
    query = Query("laptop", "laptop", alternatives=(Alternative("notebook", NAMED, CALLED),))
    assert (head := sought(query, shelf)) and (head.words, head.told) == (
        (number("notebook"),),
        1.0,
    )
    ranked = FUSION.rank(query, found)
    assert {found.ids[at] for at in ranked.order[:5]} <= set(NOTEBOOKS)
    unsaid = FUSION.rank(replace(query, alternatives=()), found)
    assert found.ids[unsaid.order[0]] in CASES


def test_what_names_a_few_things_and_parts_for_many_asks_for_its_kinds_as_well() -> None:
    titles = [*NOTEBOOKS, *CASES, *(f"{name} laptop" for name in ("Ada", "Ben", "Cleo"))]
    items = [Described(id=one, title=one, brand=one.split()[0]) for one in titles]
    shelf = read_items(items, encode)
    assert 0 < shelf.own(number("laptop")) <= 0.1 * shelf.titles(number("laptop"))
    asked = sought(Query("laptop", "laptop", narrower=Narrower(("notebook",))), shelf)
    assert asked is not None
    assert asked.words == (number("laptop"), number("notebook"))
    assert asked.told == 1.0
