"""Which features a model is made of: those that cost a second question have to be worth it."""

from dataclasses import replace

import numpy as np

from ranking.features import at_hand
from ranking.training.fit import prepared
from ranking.training.labelled import Labelled, as_judgments
from ranking.training.learning import Lesson, learned
from tests.ranking.training.test_proof import found

NAMES = ("legs.words.rank", "lexical.title", "values.price", "fits.share", "mine.own")


def asked(number: int, *, telling: bool) -> Labelled:
    """A window that the engine was asked about a second time; what it says tells the good ones, or
    nothing that is not known without."""
    one = found(number, noise=telling)
    said = one.grades if telling else np.random.default_rng(number).random(len(one.grades))
    signals = {"lexical.body": said.astype(np.float32)}
    return replace(one, candidates=replace(one.candidates, signals=signals))


def features(labelled: list[Labelled], *, by_people: bool = True) -> set[str]:
    lesson = Lesson(labelled, [prepared(one) for one in labelled])
    people = as_judgments(labelled) if by_people else None
    names, run = learned(lesson, people, lambda done, total: None)
    assert set(run) == {one.query.original for one in labelled}
    return {name.partition(".")[0] for name in names}


def test_what_the_engine_is_asked_besides_is_kept_where_it_is_surely_worth_it() -> None:
    assert "lexical" in features([asked(number, telling=True) for number in range(40)])


def test_and_left_out_where_it_adds_nothing_or_nobody_judged() -> None:
    assert "lexical" not in features([asked(number, telling=False) for number in range(40)])
    telling = [asked(number, telling=True) for number in range(40)]
    assert "lexical" not in features(telling, by_people=False)


def test_features_of_plug_ins_are_at_hand() -> None:
    assert at_hand(NAMES) == ("legs.words.rank", "values.price", "mine.own")
