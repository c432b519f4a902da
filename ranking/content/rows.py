"""Where items stand among the rows of a shelf, which are sorted by the hashes of their ids.

from ranking.arrays import Places
The rows found are kept by the hash that Python has of a string already, in arrays: a window of
hundreds of ids is looked up in one go, where a dictionary waits for the memory of each.
"""

import hashlib
from collections.abc import Iterable
from functools import cache, partial

import numpy as np
import numpy.typing as npt

from ranking.arrays import Places

SLOTS = 4  # at least, for each row: of ids that share one, all but the last are looked up alone
UNSEEN = -1  # no string's hash

Hashes = npt.NDArray[np.uint64]


class Rows:
    """Of the items whose ids have `hashes`, [n] and rising. Safe to share between threads."""

    def __init__(self, hashes: Hashes) -> None:
        self._alone = cache(partial(_row, hashes))
        self._owners = np.full(max(1, len(hashes)), UNSEEN, np.int64)  # by row, once it was found
        self._slots = np.zeros(1 << (SLOTS * len(hashes)).bit_length(), np.int32)

    def of(self, ids: Iterable[str]) -> Places:
        """The row of each id, -1 for one that is not there."""
        known = tuple(ids)
        owners = np.fromiter(map(hash, known), np.int64, len(known))
        slots = owners & (len(self._slots) - 1)
        rows = self._slots.take(slots).astype(np.intp)
        for at in np.flatnonzero(self._owners.take(rows) != owners).tolist():
            rows[at] = row = self._alone(known[at])
            if row >= 0:
                self._owners[row] = owners[at]  # before the slot, for who reads it meanwhile
                self._slots[slots[at]] = row
        return rows


def hashed(item: str) -> int:
    """An id as 64 bits, the same in every process."""
    return int.from_bytes(hashlib.blake2b(item.encode(), digest_size=8).digest())


def _row(hashes: Hashes, item: str) -> int:
    wanted = np.uint64(hashed(item))  # of another type: all would be copied
    at = int(hashes.searchsorted(wanted))
    return at if at < len(hashes) and hashes[at] == wanted else -1
