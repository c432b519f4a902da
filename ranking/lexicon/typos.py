"""Finds the words that a misspelt one may have been.

SymSpell's symmetric deletes (Wolf Garbe, 2012): two words within n edits share a form with at most
n letters left out of their first PREFIX. The forms of all words stand in one sorted array of
hashes, made by array operations: 25,000 words take 40 ms and 6 MB, where a dictionary of lists
takes seconds and a hundred; every web process has its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

PREFIX = 7  # letters looked at; the rest is told apart by the distance itself
MOST = 2  # letters left out
FACTOR = 1_000_003

Hashes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Typos:
    """`places[starts[i] : starts[i + 1]]` are the words with the form `hashes[i]`."""

    words: tuple[str, ...]
    hashes: Hashes
    starts: Places
    places: Places

    @classmethod
    def of(cls, words: Sequence[str]) -> "Typos":
        """Over the words, in any order."""
        made = [*_by_length(words)]
        hashes = np.concatenate([np.zeros(0, np.uint32), *(forms.ravel() for forms, _ in made)])
        places = np.concatenate(
            [np.zeros(0, np.int32), *(np.repeat(at, forms.shape[1]) for forms, at in made)]
        )
        order = np.argsort(hashes, kind="stable")
        unique, starts = np.unique(hashes[order], return_index=True)
        bounds = np.append(starts, len(hashes)).astype(np.int32)
        return cls(tuple(words), unique, bounds, places[order])

    def near(self, word: str, most: int) -> dict[str, int]:
        """The words within `most` (at most MOST) edits, with how many. An edit adds, drops or
        changes a letter, or swaps two that stand side by side."""
        prefix = word[:PREFIX]
        forms = _kept(len(prefix), most) @ _letters(prefix)
        at = self.hashes.searchsorted(forms)
        at = at[self.hashes.take(at, mode="clip") == forms] if len(self.hashes) else at[:0]
        found: set[int] = set()
        for start, end in zip(self.starts[at].tolist(), self.starts[at + 1].tolist(), strict=True):
            found.update(self.places[start:end].tolist())
        return dict(self._within(word, found, most))

    def _within(self, word: str, found: set[int], most: int) -> Iterator[tuple[str, int]]:
        length = len(word)
        for place in found:
            other = self.words[place]
            if abs(len(other) - length) <= most:
                edits = OSA.distance(word, other, score_cutoff=most)
                if edits <= most:
                    yield other, edits


def _by_length(words: Sequence[str]) -> Iterator[tuple[Hashes, Places]]:
    """The forms of all words [words, forms] and their places, those of one prefix length
    together."""
    lengths = np.array([min(len(word), PREFIX) for word in words], np.int32)
    for length in np.unique(lengths).tolist():
        places = np.flatnonzero(lengths == length).astype(np.int32)
        letters = _letters("".join(words[place][:length] for place in places.tolist()))
        yield letters.reshape(-1, length) @ _kept(length, MOST).T, places


def _letters(text: str) -> Hashes:
    return np.frombuffer(text.encode("utf-32-le"), np.uint32)


@lru_cache(maxsize=PREFIX * (MOST + 1))
def _kept(length: int, most: int) -> Hashes:
    """[forms, letters]: what each letter counts in the hash of a form with up to `most` of them
    left out, which counts those that are kept in powers of FACTOR."""
    rows = [
        [pow(FACTOR, kept[at + 1 :].count(True), 1 << 32) * kept[at] for at in range(length)]
        for kept in product((True, False), repeat=length)
        if kept.count(False) <= most
    ]
    return np.array(rows, np.uint32).reshape(len(rows), length)
