"""What the first results have in common: items that the shelf does not know have no kind."""

import numpy as np
import pytest

from ranking.candidates import Candidates
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.features import matrix
from ranking.features.view import View
from ranking.query import Query
from tests.ranking.encoding import encode
from tests.ranking.windows import window

TABLES = [f"{name} pine table" for name in ("Ada", "Ben", "Cleo")]
LAMPS = [f"{name} lamp" for name in ("Dora", "Eva", "Finn")]
NEW = [f"Item {number}" for number in range(10)]  # written since the shelf was read


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    read = read_items([Described(id=one, title=one) for one in [*TABLES, *LAMPS]], encode)
    assert read.names[-1].endswith("table")  # where -1 would lead
    return read


def first(found: list[str], name: str, shelf: Shelf) -> float:
    candidates: Candidates = window({"words": found}).on(shelf)
    query = Query("table", "table", vector=tuple(encode(["table"])[0].tolist()))
    return float(matrix(View(query, candidates), [name])[0, 0])


def test_items_of_unknown_kind_are_not_of_the_last_kind(shelf: Shelf) -> None:
    assert first(NEW, "feedback.head10", shelf) == 0
    assert first([*TABLES, *NEW], "feedback.head10", shelf) == pytest.approx(0.3)


def test_how_near_the_kinds_are_is_told_of_known_kinds_alone(shelf: Shelf) -> None:
    near = first(LAMPS, "feedback.kind10", shelf)
    assert first([*LAMPS, *NEW], "feedback.kind10", shelf) == pytest.approx(near)
    assert np.isnan(first(NEW, "feedback.kind10", shelf))


def test_the_signs_of_items_that_are_not_on_the_shelf_are_none(shelf: Shelf) -> None:
    assert window({"words": NEW}).on(shelf).signs.tolist() == [-1] * 10
