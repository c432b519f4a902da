"""What each label counts in training."""

import numpy as np
import pytest

from ranking.evaluation.judgments import Judgment, Judgments
from ranking.query import Query
from ranking.training.fit import fit, names_of, prepared
from ranking.training.labelled import Labelled, by_people
from ranking.training.weights import MADE, UNJUDGED, of_judges
from tests.ranking.windows import window

FOUND = window({"words": ["a", "b", "c"]})
QUERY = Query("lamp", "lamp")


def test_more_judges_who_agree_weigh_more_and_those_who_differ_less() -> None:
    alone = of_judges([3], 3, 3)
    assert alone == 1.0
    assert of_judges([3, 3], 3, 3) == pytest.approx(4 / 3)
    assert of_judges([3, 3, 3], 3, 3) > of_judges([3, 3], 3, 3)
    assert of_judges([0, 3], 0, 3) < alone < of_judges([2, 3, 3], 3, 3)


def test_an_unjudged_item_weighs_less_than_a_judged_one() -> None:
    said = Judgments((Judgment("lamp", "a", 3), Judgment("lamp", "b", 0, weight=1.5)))
    labelled = by_people(QUERY, FOUND, said)
    np.testing.assert_allclose(labelled.weights, [1.0, 1.5, UNJUDGED])
    np.testing.assert_allclose(labelled.grades, [1, 0, 0])


def test_a_made_grade_weighs_less_than_a_persons() -> None:
    every = np.ones(3, np.bool_)
    made = Labelled(QUERY, FOUND, np.ones(3, np.float32), every, made=True)
    np.testing.assert_allclose(made.weights, [MADE] * 3)


def judged(number: int, dear_is_good: bool, sure: float) -> Labelled:
    chance = np.random.default_rng(number)
    items = [f"i{at}" for at in range(12)]
    prices = {item: float(at) for at, item in enumerate(items)}
    found = window({"words": chance.permutation(items).tolist()}, price=prices)
    dear = found.values["price"] / 11
    grades = (dear if dear_is_good else 1 - dear).astype(np.float32)
    weights = np.full(len(found), sure, np.float32)
    query = Query(f"query {number}", f"query {number}")
    return Labelled(query, found, grades, np.ones(len(found), np.bool_), sure=weights)


def test_where_labels_contradict_the_surer_ones_are_followed() -> None:
    def dearest_gains(sure_of_dear: float) -> float:
        windows = [
            prepared(judged(number, bool(number % 2), sure_of_dear if number % 2 else 1.0))
            for number in range(40)
        ]
        names = names_of(windows)
        model = fit(windows, names)
        one = judged(99, True, 1.0)
        columns = np.column_stack([prepared(one).columns[name] for name in names])
        scores = model.predict(columns)
        dear = one.candidates.values["price"]
        return float(scores[dear.argmax()] - scores[dear.argmin()])

    assert dearest_gains(3.0) > 0 > dearest_gains(1 / 3)


def test_made_queries_beside_peoples_do_not_decide_when_to_stop() -> None:
    people = [prepared(judged(number, True, 1.0)) for number in range(12)]
    made = [
        prepared(Labelled(one.query, one.candidates, one.grades, one.judged, made=True))
        for one in (judged(number, False, 1.0) for number in range(100, 112))
    ]
    names = names_of(people)
    model = fit([*people, *made], names)
    assert model.tree_count_ > 0
