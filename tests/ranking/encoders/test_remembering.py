from pathlib import Path

import numpy as np
import pytest

from ranking.encoders.remembering import Remembering
from ranking.encoders.vector_cache import VectorCache
from tests.ranking.encoders.counting import Counting


@pytest.fixture
def cache(tmp_path: Path) -> VectorCache:
    return VectorCache(tmp_path / "vectors.sqlite")


def test_a_text_is_encoded_once_ever(cache: VectorCache) -> None:
    inner = Counting()
    Remembering(inner, cache).documents(["lamp", "rug", "lamp"])
    Remembering(inner, cache).documents(["rug", "vase"])
    assert inner.asked == ["lamp", "rug", "vase"]


def test_vectors_come_in_the_order_of_the_texts_and_do_not_change_by_being_kept(
    cache: VectorCache,
) -> None:
    fresh = Remembering(Counting(), cache).documents(["lamp", "rug", "lamp"])
    kept = Remembering(Counting(), cache).documents(["lamp", "rug", "lamp"])
    assert np.array_equal(fresh, kept)
    assert np.allclose(fresh, Counting().documents(["lamp", "rug", "lamp"]), rtol=1e-3)


def test_without_a_cache_it_still_encodes() -> None:
    assert Remembering(Counting()).documents(["lamp"]).shape == (1, 2)


def test_no_texts_give_no_rows(cache: VectorCache) -> None:
    assert Remembering(Counting(), cache).documents([]).shape == (0, 2)


def test_a_query_asked_again_is_answered_from_memory_and_cannot_be_spoilt() -> None:
    inner = Counting()
    remembering = Remembering(inner)
    first = remembering.query("lamp")
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 7
    assert np.array_equal(remembering.query("lamp"), first)
    assert inner.asked == ["lamp"]
