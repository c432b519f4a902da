"""How many there are of a thing is no part of its name, in queries and in titles."""

import pytest

from ranking.content.asked import head
from ranking.content.described import Described
from ranking.content.lore import Lore
from ranking.content.reading import read_items
from ranking.content.runs import runs
from ranking.content.sets import uncounted
from ranking.content.words import number
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.category import predicted
from tests.ranking.encoding import encode

KINDS = {"knife set"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("cushion set of 2", "cushion"),
        ("set of four chairs", "chairs"),
        ("pair of lamps", "lamps"),
        ("toner 2 pack", "toner"),
        ("box of 50 labels", "labels"),
        ("knife set of 5", "knife set of 5"),
        ("box of chocolates", "box of chocolates"),
        ("dining set of oak", "dining set of oak"),
        ("doll clothes set", "doll clothes set"),
        ("set of 2", "set of 2"),
    ],
)
def test_how_many_is_left_out(text: str, left: str) -> None:
    assert " ".join(uncounted(text.split(), KINDS.__contains__)) == left


def test_the_head_of_a_query_is_the_thing() -> None:
    sold = ("chair", "gift box")
    titles = [f"{brand} {kind}" for kind in sold for brand in ("Ada", "Ben", "Cleo", "Dora")]
    shelf = read_items([Described(one, one) for one in titles], encode)

    def asked(text: str) -> int | None:
        found = head(text, shelf)
        return found.words[0] if found else None

    assert asked("set of 4 chairs") == asked("chair set of 4") == number("chair")
    assert asked("gift box of 5") == number("box")


def test_a_title_that_begins_with_how_many_names_the_thing_behind() -> None:
    found = runs("Set of 4 oak chairs", (), Lore({}, {}))
    assert [(one.words, one.subordinate) for one in found] == [(("oak", "chair"), False)]
    assert runs("Gift box of 5", (), Lore({}, {}))[0].words == ("gift", "box")


def test_sets_of_other_things_tell_no_category() -> None:
    shares = {
        "set": {"Candlesticks": 1.0},
        "set of": {"Candlesticks": 1.0},
        "chair": {"Seats": 1.0},
    }
    known = Lexicon(
        items=9, kinds=shares, words={"of": 9}, categories={"Candlesticks": 3, "Seats": 6}
    )
    assert predicted(["set", "of", "4", "chair"], known) == ("Seats", 1.0)
    assert predicted(["set"], known) == ("Candlesticks", 1.0)
