import zlib

import numpy as np
import pytest

from ranking.arrays import Floats
from ranking.content.described import Described
from ranking.content.lore import Lore
from ranking.content.reading import read_items
from ranking.content.runs import runs
from ranking.content.shelf import Shelf
from ranking.features import matrix
from ranking.features.view import View
from ranking.query import Query
from tests.ranking.content.furniture import DESKS, LAMPS
from tests.ranking.windows import window

NOTEBOOKS = [f"Acme A{number} notebook" for number in range(6)]
CASES = [f"Bolt B{number} notebook case" for number in range(6)]
MICE = [f"Acme M{number} mouse" for number in range(6)]
TRAITS = {
    "notebook": ("screen", "memory"),
    "case": ("width", "closure"),
    "mouse": ("buttons", "dpi"),
}


def encode(texts: list[str]) -> Floats:
    """Vectors that only tell different texts apart."""
    seeds = [zlib.crc32(text.encode()) for text in texts]
    rows = np.stack([np.random.default_rng(seed).normal(size=8) for seed in seeds])
    unit: Floats = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    items = [
        Described(id=title, title=title, brand=title.split()[0], names=TRAITS[title.split()[-1]])
        for title in [*NOTEBOOKS, *CASES, *MICE]
    ]
    return read_items(items, encode)


def kind(shelf: Shelf, item: str) -> str:
    return str(shelf.names[shelf.kinds[shelf.rows([item])[0]]])


def test_a_case_for_notebooks_is_a_case(shelf: Shelf) -> None:
    assert kind(shelf, NOTEBOOKS[0]) == "notebook"
    assert kind(shelf, CASES[0]).endswith("case")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Phone and tablet stand", [("phone", "tablet", "stand")]),
        ("Keyboard and mouse", [("keyboard",), ("mouse",)]),
        ("Tablet stand - foldable", [("tablet", "stand"), ("foldable",)]),
        ("Hands-free phone", [("hands-free", "phone")]),
    ],
)
def test_where_a_title_names_one_thing_and_where_two(title: str, said: list[object]) -> None:
    assert [one.words for one in runs(title, (), Lore({}, {}))] == said


def test_what_a_title_begins_with_names_the_thing_and_what_follows_tells_of_it() -> None:
    woods = ("walnut", "oak", "ash")
    things = [f"Everyday {thing}, {wood}" for thing in ("bench", "table") for wood in woods * 3]
    read = read_items(
        [
            Described(id=f"{thing} {at}", title=thing, brand=f"Maker {at % 4}", names=(thing,))
            for at, thing in enumerate(things)
        ],
        encode,
    )
    kinds = {str(read.names[kind]).split()[-1] for kind in read.kinds}
    assert kinds == {"bench", "table"}


def test_a_word_that_only_describes_another_is_told_from_a_head(shelf: Shelf) -> None:
    found = window({"words": [CASES[0], NOTEBOOKS[0]]})
    names = ["title.head", "title.modifier", "kind.head"]
    features = matrix(View(Query("notebook", "notebook"), found.on(shelf)), names)
    assert features.tolist() == [[0, 1, 0], [1, 0, 1]]


def test_letters_alone_are_enough_to_know_a_kind(shelf: Shelf) -> None:
    found = window({"words": [NOTEBOOKS[0], MICE[0]]})
    same = matrix(View(Query("note book", "note book"), found.on(shelf)), ["kind.same"])
    assert same.ravel().tolist() == [1, 0]


def test_of_an_item_that_is_not_on_the_shelf_nothing_is_known(shelf: Shelf) -> None:
    found = window({"words": ["stranger", MICE[0]]})
    features = matrix(
        View(Query("mouse", "mouse"), found.on(shelf)), ["title.covered", "kind.head"]
    )
    assert np.isnan(features[0]).all()
    assert features[1].tolist() == [1, 1]


def test_what_one_brand_alone_calls_its_things_is_a_series_and_no_kind() -> None:
    items = [
        *(Described(f"s{at}", f"Acme Shotster S{at}", "Acme", names=("dpi",)) for at in range(9)),
        *(Described(f"a{at}", f"Acme Shotster M{at} camera", "Acme", names=("dpi",))
          for at in range(4)),
        *(Described(f"b{at}", f"{brand} B{at} camera", brand, names=("zoom",))
          for at, brand in enumerate(("Bolt", "Cord", "Dart"))),
    ]  # fmt: skip
    read = read_items(items, encode)
    assert {kind(read, f"a{at}") for at in range(4)} == {"camera"}


def test_a_brand_called_like_a_thing_leaves_things_their_names() -> None:
    (case,) = runs("Case Logic VNA-216 notebook case", ("case", "logic"), Lore({}, {}))
    assert case.words[-2:] == ("notebook", "case")
    (drive,) = runs("Western portable drive", ("western", "digital"), Lore({}, {}))
    assert drive.words == ("portable", "drive")


def test_what_comes_after_for_is_subordinate() -> None:
    found = runs("Leather case for tablet", (), Lore({}, {}))
    assert [(run.head, run.subordinate) for run in found] == [("case", False), ("tablet", True)]


def test_of_more_kinds_than_are_kept_the_commonest_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ranking.content.reading.MOST_KINDS", 1)
    items = [Described(id=one, title=one) for one in [*LAMPS, *DESKS[:3]]]
    assert read_items(items, encode).names.tolist() == ["lamp"]
