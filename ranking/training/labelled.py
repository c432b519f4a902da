"""A window with what is known about its items: one training example."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ranking.candidates import Candidates, Floats
from ranking.evaluation.judgments import Judgment, Judgments
from ranking.query import Query


@dataclass(frozen=True)
class Labelled:
    """`grades` [n] from 0 to 1; `judged` [n] is False where nobody said, and the grade is 0."""

    query: Query
    candidates: Candidates
    grades: Floats
    judged: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    made: bool = False  # its grades follow from the catalogue's structure

    @property
    def telling(self) -> bool:
        """Whether there is an order to learn."""
        return bool(self.grades.max(initial=0) > self.grades.min(initial=1))


def by_people(query: Query, candidates: Candidates, ratings: dict[str, int], best: int) -> Labelled:
    """`ratings` by item; `best` is the highest of the whole set."""
    given = [ratings.get(item) for item in candidates.ids]
    grades = np.array([(rating or 0) / best for rating in given], np.float32)
    judged = np.array([rating is not None for rating in given], np.bool_)
    return Labelled(query, candidates, grades, judged)


def as_judgments(made: Sequence[Labelled], best: int = 3) -> Judgments:
    """What was made up, as if people had said it, so that the same measures apply."""
    rows = (
        Judgment(one.query.original, item, round(float(grade) * best))
        for one in made
        for item, grade in zip(one.candidates.ids, one.grades.tolist(), strict=True)
    )
    return Judgments(tuple(rows))
