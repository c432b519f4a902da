"""Which features a model is made of, and how it ranks queries that it never saw."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ranking.evaluation.judgments import Judgments
from ranking.evaluation.measures import MAIN, Run, measure
from ranking.features import at_hand
from ranking.training.fit import Prepared, names_of
from ranking.training.folds import crossed
from ranking.training.labelled import Labelled

# nDCG. A second question takes about as long as the first; on 90 judged queries its features gave
# .004 to .007, which no interval tells from nothing, but each way of folding does.
WORTH_ASKING = 0.003

Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Lesson:
    """Windows to learn from, each as it was labelled and as it is prepared, and others `beside`
    them that prove nothing."""

    labelled: Sequence[Labelled]
    windows: Sequence[Prepared]
    beside: Sequence[Prepared] = ()


def learned(lesson: Lesson, people: Judgments | None, tell: Tell) -> tuple[tuple[str, ...], Run]:
    """The features' names, and the cross-fitted run.

    Features that make every search ask the engine a second time are left out, unless the others
    alone rank worse by WORTH_ASKING, by `people`'s judgments. Raises TooFewLabels.
    """
    every = names_of(lesson.windows)
    few = at_hand(every)
    run = _crossed(lesson, few, tell)
    if people is None or few == every:
        return few, run
    more = _crossed(lesson, every, tell)
    gained = _ndcg(people, more) - _ndcg(people, run)
    return (every, more) if gained >= WORTH_ASKING else (few, run)


def _ndcg(people: Judgments, run: Run) -> float:
    return float(measure(people, run).values[MAIN].mean())


def _crossed(lesson: Lesson, names: Sequence[str], tell: Tell) -> Run:
    return crossed(lesson.labelled, lesson.windows, names, lesson.beside, tell)
