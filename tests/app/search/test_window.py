import numpy as np
import pytest

from app.search.gather import gather
from app.search.window import dump, load, window_of
from ranking.diversity import leads
from ranking.fusion import FUSION
from ranking.query import Query
from tests.app.search.windows import leg, retrieved

MICROSECONDS = 1_795_459_298_123_457


def test_a_kept_window_comes_back_as_it_was() -> None:
    found = retrieved(
        leg("words", {"a": 9.25, "b": 7.3}, version={"a": MICROSECONDS, "b": 2}),
        leg("semantic", {"b": 1.75}, version={"b": 2}),
    )
    candidates = gather(found)
    kept = leads(FUSION.rank(Query("q", "q"), candidates), 10)
    window = window_of(kept, candidates, found, {"total": 2}, {"q": "q"})
    back = load(dump(window))
    assert back.ids == ["b", "a"]
    assert back.versions == [2, MICROSECONDS]
    np.testing.assert_array_equal(back.leg_scores, np.float32([[7.3, 1.75], [9.25, np.nan]]))
    assert back.leg_ranks.tolist() == [[2, 1], [1, 0]]
    assert dump(back) == dump(window)


@pytest.mark.parametrize("stored", [b"", b"{}", b"[]", b'{"ids": []}', b"\xff"])
def test_what_is_no_window_is_told(stored: bytes) -> None:
    with pytest.raises(ValueError):
        load(stored)
