"""Who asks for furniture sees one of each kind before the page fills with one."""

from dataclasses import replace

import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.diversity import kinds_in_turn
from ranking.fusion import ReciprocalRank
from ranking.query import Narrower, Query
from tests.ranking.encoding import encode
from tests.ranking.windows import order, window

BEDS = [f"{name} bed in oak" for name in ("Ada", "Ben", "Cleo", "Dora", "Eva")]
SOFAS = [f"{name} sofa in oak" for name in ("Finn", "Gus", "Hal")]
POTS = [f"{name} pot in oak" for name in ("Ida", "Jon", "Kai")]
KINDS = ("bed", "sofa", "chair", "desk", "stool", "wardrobe")
FURNITURE = Query("furniture", "furniture", narrower=Narrower(KINDS))


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return read_items([Described(id=one, title=one) for one in [*BEDS, *SOFAS, *POTS]], encode)


def shown(query: Query, shelf: Shelf | None) -> list[str]:
    """The things that titles name, where beds, then pots, then sofas were found."""
    ranked = ReciprocalRank().rank(query, window({"words": [*BEDS, *POTS, *SOFAS]}))
    turned = kinds_in_turn(replace(ranked, candidates=ranked.candidates.on(shelf)), query)
    assert turned.scores.tolist() == ranked.scores.tolist()
    return [one.split()[1] for one in order(turned)]


def test_the_first_sofa_comes_before_the_third_bed_and_no_pot_before_its_place(
    shelf: Shelf,
) -> None:
    kinds = shown(FURNITURE, shelf)
    assert kinds.index("sofa") < 3
    assert kinds[5:8] == ["pot"] * 3
    assert sorted(kinds) == ["bed"] * 5 + ["pot"] * 3 + ["sofa"] * 3


@pytest.mark.parametrize(
    "query",
    [
        Query("bed", "bed"),
        replace(FURNITURE, narrower=Narrower(KINDS, rest="oak")),  # says more than a kind
        replace(FURNITURE, narrower=Narrower(KINDS[:3])),  # other names for one thing
    ],
)
def test_who_asks_for_one_thing_gets_it_in_the_ranker_s_order(query: Query, shelf: Shelf) -> None:
    assert shown(query, shelf) == ["bed"] * 5 + ["pot"] * 3 + ["sofa"] * 3


def test_until_kinds_are_read_the_order_stays(shelf: Shelf) -> None:
    assert shown(FURNITURE, None) == ["bed"] * 5 + ["pot"] * 3 + ["sofa"] * 3


def test_an_item_that_was_written_since_keeps_its_place(shelf: Shelf) -> None:
    ranked = ReciprocalRank().rank(FURNITURE, window({"words": ["Zoe bed in oak", *BEDS, *SOFAS]}))
    turned = kinds_in_turn(replace(ranked, candidates=ranked.candidates.on(shelf)), FURNITURE)
    assert order(turned)[0] == "Zoe bed in oak"
