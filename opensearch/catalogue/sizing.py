"""Shards, replicas, vector compression and threads from how many items are expected.

Bytes of one item of dimension d (rounded up):

- vector as floats: 4 d (384 -> 1,536 B); beside it, at 4x compression, its short form, 7 bits a
  number: d B;
- its neighbours in the HNSW graph: 2 m links of at most 4 B, m = 16 -> 128 B;
- words, doc values and `_source`: about 3,000 B.

Shards: 10 to 50 GB each is what the engine's makers advise; 30 GB is aimed at, and no more than
10 million items, since a graph of more takes hours to merge, nor more than 4 GB of short vectors.
384 numbers: 4.7 KB an item, so 5 k items 23 MB and 100 k items .5 GB in 1 shard, 5 M items 23 GB
in 1, 100 M items 466 GB in 16.

Compression: a graph search is quick while the vectors it compares stay in memory: floats where a
shard's fit in 2 GB, else 4x. 384 numbers: 100 k items .15 GB, floats; 5 M items 7.7 GB as floats,
1.9 GB at 4x; 100 M items in 16 shards 9.6 GB a shard as floats, 2.4 GB at 4x.

The engine `lucene` takes 32x (1 bit a number) too, but the first search then loads a native
library that the bare artifact lacks, and the node dies; 8x and 16x it refuses. So 4x is the most.

Threads: a search of many matches is quicker where several threads take its segments. The searches
of one query go side by side anyway, and in a small shard waking more threads takes longer than they
save: on two cores, with 19 k and 69 k items, a whole search took 14 and 16 ms without, 17 and 24
with them.
"""

from dataclasses import dataclass
from math import ceil
from typing import Literal

Compression = Literal["1x", "4x"]

SHARD_BYTES = 30 * 10**9
SHARD_ITEMS = 10 * 10**6
FLOAT_BYTES = 2 * 10**9  # of a shard's vectors as floats
SHORT_BYTES = 4 * 10**9  # of a shard's vectors at 4x
ITEM_BYTES = 3_000
GRAPH_BYTES = 128
SEVERAL_THREADS = 500_000  # items of a shard from which on several share one search


@dataclass(frozen=True)
class Size:
    """How an index is cut. `replicas` None: one as soon as a second node is there; `concurrent`:
    the engine may let several threads share a search of one shard."""

    shards: int
    replicas: int | None
    compression: Compression
    concurrent: bool


def size(expected_items: int, dimension: int, replicas: int | None = None) -> Size:
    """The index's size for `expected_items` with vectors [dimension]; arithmetic above."""
    item_bytes = 4 * dimension + GRAPH_BYTES + ITEM_BYTES
    by_bytes = ceil(expected_items * item_bytes / SHARD_BYTES)
    by_memory = ceil(expected_items * dimension / SHORT_BYTES)
    shards = max(1, by_bytes, by_memory, ceil(expected_items / SHARD_ITEMS))
    items = expected_items / shards
    return Size(shards, replicas, _compression(items, dimension), items >= SEVERAL_THREADS)


def _compression(items: float, dimension: int) -> Compression:
    """By what of one shard's vectors must stay in memory."""
    return "1x" if 4 * dimension * items <= FLOAT_BYTES else "4x"
