"""The window: what the legs found, as columns, so that features and scores are array work."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from ranking.arrays import Floats, Ints, Numbers, Places
from ranking.content.shelf import Shelf


@dataclass(frozen=True)
class Candidates:
    """n items found by L legs.

    `scores` [n, L] are the legs' raw scores, NaN where a leg did not find the item; `ranks` [n, L]
    count from 1, 0 where it did not. `values` are doc values by index field: [n] float32, NaN where
    absent; `groups` [n] is the variant group or the item's own id (`ids` itself where all are
    alone). `shelf` is what was read out of all items beforehand, None where nothing was.
    `signals`, [n] by name, are what the engine was asked of these items besides (`lexical.title`,
    `fits.0`); most searches ask nothing. `telling` are those of the legs that find nothing, and
    only say how well an item fits.
    """

    ids: tuple[str, ...]
    legs: tuple[str, ...]
    scores: Floats
    ranks: Ints
    values: Mapping[str, Floats]
    groups: tuple[str, ...]
    shelf: Shelf | None = None
    signals: Mapping[str, Floats] = field(default_factory=dict)
    telling: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.ids)

    def on(self, shelf: Shelf | None) -> "Candidates":
        """The same with another shelf."""
        return replace(self, shelf=shelf)

    @cached_property
    def rows(self) -> Places:
        """Where each is on the shelf, [n]; -1 where it is not."""
        unknown = np.full(len(self), -1, np.intp)
        return unknown if self.shelf is None else self.shelf.rows(self.ids)

    @cached_property
    def unknown(self) -> Places:
        """Which are not on the shelf."""
        return np.flatnonzero(self.rows < 0)

    @cached_property
    def kinds(self) -> Places:
        """Which kind of thing each is, by the shelf, [n]; -1 where that is not known."""
        return self.rows if self.shelf is None else self._read(self.shelf.kinds)

    @cached_property
    def kin(self) -> Places:
        """Which of the shelf's groups of items described alike each is in, [n]; -1 for none."""
        return self.rows if self.shelf is None else self._read(self.shelf.groups)

    @cached_property
    def signs(self) -> Places:
        """The last word of each one's narrowest category as a number, [n]; 0 or -1 for none."""
        return self.rows if self.shelf is None else self._read(self.shelf.signs)

    @cached_property
    def heads(self) -> Numbers:
        """The last word of each one's kind as a number, [n]; 0 where there is none."""
        assert self.shelf is not None
        heads = self.shelf.heads.take(self.kinds)
        heads[self.kinds < 0] = 0
        return heads

    @cached_property
    def words(self) -> Numbers:
        """The words of titles as numbers, [WORDS, n]: a row a place, so that rows are compared and
        joined in one go; 0 where there is none."""
        assert self.shelf is not None
        return self._turned(self.shelf.words)

    @cached_property
    def parts(self) -> npt.NDArray[np.uint8]:
        """What each of the `words` is in its run, [WORDS, n]."""
        assert self.shelf is not None
        return self._turned(self.shelf.parts)

    def _read(self, column: npt.NDArray[Any]) -> Places:
        read = column.take(self.rows).astype(np.intp)
        read[self.unknown] = -1
        return read

    def _turned(self, columns: npt.NDArray[Any]) -> npt.NDArray[Any]:
        turned = columns.take(self.rows, axis=0).T.copy()
        turned[:, self.unknown] = 0
        return turned


@dataclass(frozen=True)
class Ranked:
    """A permutation of the candidates, best first, with the ranker's score of each."""

    candidates: Candidates
    order: Places  # positions in `candidates`, best first
    scores: Floats  # aligned with `order`, falling
    ranker: str  # which one answered, e.g. `rrf` or `catboost:20261123-1`

    def led_by(self, places: Places) -> "Ranked":
        """The same by `places`, [n] by candidate, the lowest first, those of one place as they
        were; scores stay where they are, falling."""
        order = self.order[np.argsort(places[self.order], kind="stable")]
        return replace(self, order=order)
