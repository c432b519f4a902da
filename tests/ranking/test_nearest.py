"""What comes nearest to a bound that nothing meets, first."""

import numpy as np
import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.fusion import FUSION
from ranking.nearest import nearest_first
from ranking.query import Query
from tests.ranking.encoding import encode
from tests.ranking.windows import order, window

LAMPS = [f"{name} lamp in walnut" for name in ("Ada", "Ben", "Cleo", "Dora")]
DESKS = [f"{name} desk in walnut" for name in ("Eva", "Finn", "Gus", "Hal")]
LAMP = Query("lamp", "lamp")


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    items = [Described(id=one, title=one, names=(one.split()[1],)) for one in [*LAMPS, *DESKS]]
    return read_items(items, encode)


def test_they_come_in_the_order_of_their_leg_and_the_others_stay_as_they_were() -> None:
    found = window({"words": ["a", "b", "c", "d"], "nearest": ["d", "b"]})
    ranked = FUSION.rank(LAMP, found)
    near = nearest_first(ranked, LAMP)
    assert order(near) == ["d", "b", *(one for one in order(ranked) if one in "ac")]
    assert near.scores.tolist() == ranked.scores.tolist()


def test_a_thing_of_another_kind_is_not_what_was_meant_however_near(shelf: Shelf) -> None:
    found = window({"words": LAMPS, "nearest": [DESKS[0], LAMPS[3]]}).on(shelf)
    ranked = FUSION.rank(LAMP, found)
    assert order(nearest_first(ranked, LAMP))[0] == LAMPS[3]
    assert order(nearest_first(ranked, LAMP))[-1] == DESKS[0]


def test_where_the_leg_was_not_asked_nothing_moves() -> None:
    ranked = FUSION.rank(LAMP, window({"words": ["a", "b"]}))
    assert nearest_first(ranked, LAMP) is ranked


def test_nothing_found_is_an_empty_order() -> None:
    ranked = FUSION.rank(LAMP, window({"nearest": []}))
    assert np.array_equal(nearest_first(ranked, LAMP).order, ranked.order)
