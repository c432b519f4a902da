import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensearch.catalogue.sizing import SHARD_BYTES, SHARD_ITEMS, SHORT_BYTES, Size, size


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (5_000, Size(1, None, "1x", concurrent=False)),
        (100_000, Size(1, None, "1x", concurrent=False)),
        (5_000_000, Size(1, None, "4x", concurrent=True)),
        (100_000_000, Size(16, None, "4x", concurrent=True)),
    ],
)
def test_shards_and_compression_follow_from_the_number_of_items(items: int, expected: Size) -> None:
    assert size(items, 384) == expected


def test_larger_vectors_need_more_shards_and_are_compressed_sooner() -> None:
    assert size(5_000_000, 3_072) == Size(4, None, "4x", concurrent=True)
    assert size(300_000, 384).compression == "1x"
    assert size(300_000, 3_072).compression == "4x"


def test_stated_replicas_are_kept() -> None:
    assert size(5_000, 384, replicas=2).replicas == 2


@given(st.integers(1, 10**9), st.sampled_from([64, 384, 768, 1_536, 4_096]))
def test_no_shard_is_larger_than_it_should_be(items: int, dimension: int) -> None:
    sized = size(items, dimension)
    assert sized.shards >= 1
    assert items / sized.shards <= SHARD_ITEMS
    assert items * 4 * dimension / sized.shards <= SHARD_BYTES
    assert items * dimension / sized.shards <= SHORT_BYTES


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_more_items_never_mean_fewer_shards(one: int, other: int) -> None:
    fewer, more = sorted((one, other))
    assert size(fewer, 384).shards <= size(more, 384).shards
