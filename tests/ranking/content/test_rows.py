import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ranking.content.rows import Rows, hashed

names = st.lists(st.text(max_size=3), max_size=40)


def rows_of(items: list[str]) -> tuple[Rows, list[int]]:
    hashes = sorted({hashed(item) for item in items})
    return Rows(np.array(hashes, np.uint64)), hashes


@given(items=names, windows=st.lists(names, max_size=5))
def test_an_id_has_the_same_row_however_often_it_is_asked_for(
    items: list[str], windows: list[list[str]]
) -> None:
    rows, hashes = rows_of(items)
    for window in [items, *windows, items]:
        found = [hashes.index(hashed(one)) if one in items else -1 for one in window]
        assert rows.of(window).tolist() == found


def test_ids_of_one_slot_keep_their_own_rows() -> None:
    items = [f"item {number}" for number in range(3_000)]
    rows, hashes = rows_of(items)
    every = [hashes.index(hashed(one)) for one in items]
    assert rows.of(iter(items)).tolist() == every
    assert rows.of(items[::-1]).tolist() == every[::-1]


def test_of_no_rows_none_is_found() -> None:
    rows, _ = rows_of([])
    assert rows.of(["a", "b"]).tolist() == [-1, -1]
