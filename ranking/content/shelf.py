"""The shelf: what was read out of every item of a catalogue, as columns, to be memory-mapped (see
`packing`).

Web workers share its pages; an item that was written since is not on it, and its features are
unknown (NaN) until the next reading.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ranking.arrays import Bools, Floats, Ints, Numbers, Places
from ranking.content.rows import Hashes, Rows
from ranking.content.words import among, number

WORDS = 24  # of a title that are kept
BEGUN = 8  # kinds called after a thing, the commonest, that a search tells it apart from
OFTEN = 3  # items whose kind ends in a word that is taken for a head
HEAD, MODIFIER = 1, 2  # a title word's part in its run
Bytes = npt.NDArray[np.uint8]
Counted = tuple[Sequence[int], Sequence[int]]  # words in order, and how often each is there


@dataclass(frozen=True, eq=False)
class Shelf:
    """n items sorted by `hashes`; P kinds, G groups, vectors of dimension d.

    `signs` [n] are the last words of items' narrowest categories as numbers (0: none): what
    hangs over the shelf. `words` [n, WORDS] are words as numbers (0: none), `parts` what each
    is in its run; `brands` [n, 4] the brand's words. `quality` [n, 5]: title words, body
    characters, attributes, images, size of the group. `names` [P] are the kinds, `heads` [P]
    their last words as numbers, `meanings` [P, d] their vectors, `told` [P] the part of each
    kind's items whose category says the same word; `shares` [G, P] is how a group's items
    divide into kinds, `centres` [G, d] the mean of their vectors.
    """

    hashes: Hashes
    kinds: Ints
    signs: Numbers
    groups: Ints
    words: Numbers
    parts: Bytes
    brands: Numbers
    quality: Floats
    names: npt.NDArray[np.str_]
    heads: Numbers
    meanings: Floats
    told: Floats
    shares: Floats
    centres: Floats

    def rows(self, ids: Iterable[str]) -> Places:
        """The row of each id, -1 for one that is not here."""
        return self._rows.of(ids)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self.hashes)

    @cached_property
    def headed(self) -> dict[int, tuple[int, float]]:
        """By a kind's last word: how many items are of kinds that end in it, and which part of them
        has a category that says so."""
        known = self.kinds[self.kinds >= 0]
        words, at = np.unique(self.heads[known], return_inverse=True)
        counts = np.bincount(at)
        told = np.bincount(at, self.told[known]) / np.maximum(counts, 1)
        return {
            word: (count, part)
            for word, count, part in zip(
                words.tolist(), counts.tolist(), told.tolist(), strict=True
            )
        }

    @cached_property
    def _titled(self) -> Counted:
        return _counted(self.words)

    @cached_property
    def _branded(self) -> Counted:
        return _counted(self.brands)

    def titles(self, word: int) -> int:
        """How often a word, as a number, stands in titles."""
        return _count(word, self._titled)

    def side_by_side(self, one: str, other: str) -> bool:
        """Whether any title has the two words, one behind the other."""
        pair, pairs = number(one) << 32 | number(other), self.pairs
        at = bisect_left(pairs, pair)
        return at < len(pairs) and bool(pairs[at] == pair)

    @cached_property
    def pairs(self) -> Sequence[int]:
        """Each two words that stand side by side in a title, as one number, in order; as bare
        memory, see `_counted`."""
        first, second = self.words[:, :-1].ravel(), self.words[:, 1:].ravel()
        both = (first > 0) & (second > 0)
        return np.unique(first[both].astype(np.uint64) << 32 | second[both]).data

    def calls(self, word: int) -> bool:
        """Whether the word, as a number, is what kinds are called by, rather than brands."""
        return self.own(word) > _count(word, self._branded)

    def often(self, word: int) -> bool:
        """Whether the word, as a number, is what OFTEN or more items are called by."""
        return self.own(word) >= OFTEN and self.calls(word)

    @cached_property
    def common(self) -> Floats:
        """The `meanings` of the kinds that are `often` called by their last word."""
        often = [self.often(word) for word in self.heads.tolist()]
        return self.meanings[np.array(often, np.bool_)]

    def own(self, word: int) -> int:
        """How many items are of a kind that ends in the word."""
        return self.headed.get(word, (0, 0.0))[0]

    def titled(self, words: Iterable[int]) -> Bools:
        """[n + 1]: which titles have one of the words where a thing's name ends; behind them False,
        for the row -1."""
        found = np.zeros(len(self.hashes) + 1, np.bool_)
        known, rows = self._ends
        for word in map(known.dtype.type, words):
            found[rows[known.searchsorted(word) : known.searchsorted(word, "right")]] = True
        return found

    @cached_property
    def _ends(self) -> tuple[Numbers, Places]:
        """Words where names of things end, in order, and the row of each one's title."""
        rows, at = np.nonzero(self.parts == HEAD)
        words = self.words[rows, at]
        order = words.argsort(kind="stable")
        return words[order], rows[order]

    def parts_of(self, words: tuple[int, ...]) -> Floats:
        """[G + 1]: the part of each group whose kinds end in one of the words; behind them 0, for
        the group -1."""
        return _parts_of(self, words)

    @cached_property
    def shared(self) -> float:
        """The part of all items whose kind ends in a word that OFTEN or more of them share."""
        counts = [count for count, _ in self.headed.values() if count >= OFTEN]
        return sum(counts) / max(1, len(self.kinds))

    @cached_property
    def agreed(self) -> float:
        """The chance that another item of an item's group is of a kind that ends in the same word,
        over all items whose kind is known; 1 where nothing has company."""
        known = self.kinds >= 0
        heads = self.heads.take(self.kinds[known])
        groups = self.groups[known].astype(np.uint64)
        _, at, alike = np.unique(groups << 32 | heads, return_inverse=True, return_counts=True)
        others = np.bincount(self.groups)[self.groups[known]] - 1
        company = others > 0
        if not company.any():
            return 1.0
        return float(((alike[at] - 1)[company] / others[company]).mean())

    @cached_property
    def ends(self) -> dict[int, str]:
        """The last words of kinds' names, by number."""
        return {number(word): word for word in (str(name).split()[-1] for name in self.names)}

    @cached_property
    def beginnings(self) -> dict[int, tuple[str, ...]]:
        """What the most items are called where a word, as a number, only describes: it, and the
        next, the commonest first."""
        counts = np.bincount(self.kinds[self.kinds >= 0], minlength=len(self.names))
        found: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for name, count in zip(self.names, counts.tolist(), strict=True):
            for one, other in pairwise(str(name).split()):
                found[number(one)][f"{one} {other}"] += count
        return {word: tuple(said for said, _ in own.most_common(BEGUN))
                for word, own in found.items()}  # fmt: skip

    @cached_property
    def joined(self) -> dict[str, int]:
        """Kinds by their letters alone: `headset` for `head set`."""
        return {str(name).replace(" ", ""): place for place, name in enumerate(self.names)}

    def names_kind(self, said: str) -> bool:
        """Whether a phrase is the name of a kind."""
        return said.replace(" ", "") in self.joined


@lru_cache(maxsize=256)
def _parts_of(shelf: Shelf, words: tuple[int, ...]) -> Floats:
    ending = np.flatnonzero(among(shelf.heads, words))
    parts = shelf.shares.take(ending, axis=1).sum(axis=1)
    return np.append(parts, np.float32(0))


def _counted(words: Numbers) -> Counted:
    """As bare memory: a single word is found there in a tenth of the time that numpy takes."""
    found, counts = np.unique(words, return_counts=True)
    return found.data, counts.data


def _count(word: int, counted: Counted) -> int:
    words, counts = counted
    at = bisect_left(words, word)
    return counts[at] if at < len(words) and words[at] == word else 0
