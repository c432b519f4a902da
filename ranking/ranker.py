"""What a ranker is: the window in, an order out."""

from typing import Protocol

from ranking.candidates import Candidates, Ranked
from ranking.query import Query


class Ranker(Protocol):
    """Orders a window: rank fusion, a CatBoost model over features, or one leg alone."""

    @property
    def reads(self) -> frozenset[str] | None:
        """The candidates' values it looks at, by index field: others are not fetched. None: any."""
        ...

    @property
    def legs(self) -> frozenset[str]:
        """The legs whose scores it looks at one by one: those that only tell are asked for it."""
        ...

    def rank(self, query: Query, candidates: Candidates) -> Ranked:
        """Order `candidates`, best first."""
        ...
