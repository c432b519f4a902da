from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from ranking.content.packing import ShelfError, load_shelf, pack, save_shelf, unpack
from ranking.content.shelf import Shelf
from tests.ranking.content.furniture import LAMPS


def test_a_shelf_is_read_back_as_it_was_saved(shelf: Shelf, tmp_path: Path) -> None:
    save_shelf(shelf, tmp_path / "shelf")
    again = load_shelf(tmp_path / "shelf")
    assert again.names.tolist() == shelf.names.tolist()
    np.testing.assert_array_equal(again.words, shelf.words)


@pytest.mark.parametrize("damaged", [b"nonsense", b""])
def test_a_damaged_shelf_is_refused(shelf: Shelf, tmp_path: Path, damaged: bytes) -> None:
    save_shelf(shelf, tmp_path)
    (tmp_path / "kinds.npy").write_bytes(damaged)
    with pytest.raises(ShelfError, match="no readable shelf"):
        load_shelf(tmp_path)


def test_a_shelf_comes_back_as_it_was_packed(shelf: Shelf) -> None:
    again = unpack(pack(shelf))
    assert again.names.tolist() == shelf.names.tolist()
    assert again.rows(LAMPS).tolist() == shelf.rows(LAMPS).tolist()


def test_what_is_no_shelf_is_refused(shelf: Shelf) -> None:
    with pytest.raises(ShelfError):
        unpack(b"no shelf")
    with pytest.raises(ShelfError, match="differ in length"):
        unpack(pack(replace(shelf, kinds=shelf.kinds[:-1])))


def test_a_shelf_with_wrong_bytes_is_read_or_refused(shelf: Shelf) -> None:
    chance, whole = Random(7), pack(shelf)
    for _ in range(1000):
        packed = bytearray(whole)
        for _ in range(3):
            packed[chance.randrange(len(packed))] = chance.randrange(256)
        with suppress(ShelfError):
            unpack(bytes(packed))
