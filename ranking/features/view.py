"""A window as the families look at it: what several of them need is worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ranking.arrays import Floats, Places
from ranking.candidates import Candidates
from ranking.content.meaning import cosines
from ranking.content.shelf import Shelf
from ranking.content.words import number, spelled
from ranking.fusion import FUSION
from ranking.query import Query


@dataclass(frozen=True)
class View:
    """n candidates of a query; without a shelf nothing is known of their content."""

    query: Query
    candidates: Candidates

    @property
    def shelf(self) -> Shelf | None:
        """The candidates' own."""
        return self.candidates.shelf

    def __len__(self) -> int:
        return len(self.candidates)

    def everywhere(self, value: float) -> Floats:
        """[n], the same for every item."""
        return np.full(len(self), value, np.float32)

    def nothing(self, names: Iterable[str]) -> dict[str, Floats]:
        """[n] a name, all NaN."""
        return dict.fromkeys(names, self.everywhere(np.nan))

    def of_known(self, columns: Mapping[str, npt.ArrayLike]) -> dict[str, Floats]:
        """[n] a name: the columns, NaN for items that are not on the shelf."""
        return {name: self._of_known(values) for name, values in columns.items()}

    def _of_known(self, values: npt.ArrayLike) -> Floats:
        column = np.array(values, np.float32)
        column[self.candidates.unknown] = np.nan
        return column

    def cosines(self, vectors: Floats) -> Floats:
        """The query's cosine to each of `vectors` [k, d], [k]; 0 where it has none of that d."""
        if self.query.vector is None or len(self.query.vector) != vectors.shape[1]:
            return np.zeros(len(vectors), np.float32)
        return cosines(vectors, self.query.vector)

    @cached_property
    def rows(self) -> Places:
        """On the shelf, [n]; 0 where it is not there."""
        return np.maximum(self.candidates.rows, 0)

    @cached_property
    def asked(self) -> tuple[int, ...]:
        """The query's words as numbers."""
        return tuple(map(number, spelled(self.query.text)))

    @cached_property
    def fused(self) -> Floats:
        """Rank fusion's score, [n]."""
        return FUSION.scores(self.query, self.candidates)

    @cached_property
    def order(self) -> Places:
        """Positions by fusion, best first, [n]."""
        return np.argsort(-self.fused, kind="stable")

    @cached_property
    def near(self) -> Floats:
        """The query's cosine to each kind's name, [P]; 1 where their letters are the same."""
        assert self.shelf is not None
        sims = self.cosines(self.shelf.meanings)
        if (same := self.shelf.joined.get("".join(spelled(self.query.text)))) is not None:
            sims[same] = 1.0
        return sims
