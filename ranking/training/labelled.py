"""A window with what is known about its items: one training example."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ranking.arrays import Bools, Floats
from ranking.candidates import Candidates
from ranking.evaluation.judgments import Judgment, Judgments
from ranking.query import Query
from ranking.training.weights import weighed


def tell_an_order(grades: Floats) -> bool:
    """Whether `grades`, [n] from 0 to 1, differ."""
    return bool(grades.max(initial=0) > grades.min(initial=1))


@dataclass(frozen=True)
class Labelled:
    """`grades` [n] from 0 to 1; `judged` [n] is False where nobody said, and the grade is 0. `sure`
    [n] is how much each judgment weighs, None: as one judge's."""

    query: Query
    candidates: Candidates
    grades: Floats
    judged: Bools
    made: bool = False  # its grades follow from the catalogue's structure
    sure: Floats | None = None

    @cached_property
    def weights(self) -> Floats:
        """How much each label weighs, [n], above 0."""
        sure = np.ones(len(self.grades), np.float32) if self.sure is None else self.sure
        return weighed(self.judged, sure, made=self.made)

    @property
    def telling(self) -> bool:
        """Whether there is an order to learn."""
        return tell_an_order(self.grades)


def by_people(query: Query, candidates: Candidates, judgments: Judgments) -> Labelled:
    """What `judgments` say of the query as typed; their highest rating is the grade 1."""
    ratings = judgments.ratings.get(query.original, {})
    weights = judgments.weights.get(query.original, {})
    given = [ratings.get(item) for item in candidates.ids]
    grades = np.array([(rating or 0) / judgments.best for rating in given], np.float32)
    judged = np.array([rating is not None for rating in given], np.bool_)
    sure = np.array([weights.get(item, 1.0) for item in candidates.ids], np.float32)
    return Labelled(query, candidates, grades, judged, sure=sure)


def as_judgments(made: Sequence[Labelled], best: int = 3) -> Judgments:
    """What was made up, as if people had said it, so that the same measures apply."""
    rows = (
        Judgment(one.query.original, item, round(float(grade) * best))
        for one in made
        for item, grade in zip(one.candidates.ids, one.grades.tolist(), strict=True)
    )
    return Judgments(tuple(rows))
