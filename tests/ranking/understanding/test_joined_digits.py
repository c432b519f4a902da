"""Numbers typed right behind a name, and sides without spaces."""

import pytest

from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand

SHOP = Lexicon(items=99, words={"din": 40, "bolt": 40, "usb": 40, "xyz": 1})


@pytest.mark.parametrize(
    ("said", "also"),
    [
        ("din933", ["din 933"]),
        ("M8x50 bolt", ["m8 x 50 bolt"]),
        ("bolt 3.5x35 din933", ["bolt 3.5 x 35 din 933"]),
        ("4x4", []),
        ("xyz100", []),  # the catalogue knows no such name
        ("din933a", []),
        ("usb-din933", []),
        ("bolt m8", []),
    ],
)
def test_they_are_searched_with_a_space_too(said: str, also: list[str]) -> None:
    assert [one.text for one in understand(said, SHOP).alternatives] == also
