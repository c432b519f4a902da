"""What the engine says of the candidates besides, as features: constraints met, fields that fit."""

from dataclasses import replace

import numpy as np

from ranking.candidates import Candidates
from ranking.features import matrix
from ranking.features.view import View
from ranking.query import Constraint, Query
from tests.ranking.windows import window

PRICE = Constraint("price", hard=True, confidence=1.0, high=300.0)
BLUE = Constraint("colour", hard=False, confidence=0.5, values=("navy",), shown="blue")
SCREEN = Constraint("screen", hard=False, confidence=0.5, low=14.9, high=16.1)
QUERY = Query("blue under 300", "blue", constraints=(PRICE, BLUE, SCREEN))


def seen(**signals: list[float]) -> Candidates:
    columns = {
        name.replace("_", "."): np.array(column, np.float32) for name, column in signals.items()
    }
    return replace(window({"words": ["a", "b"]}), signals=columns)


def column(candidates: Candidates, name: str) -> list[float]:
    return [round(float(one), 4) for one in matrix(View(QUERY, candidates), [name])[:, 0]]


def test_the_share_of_constraints_that_an_item_meets_counts_the_surer_more() -> None:
    found = seen(fits_0=[1, 1], fits_1=[1, 0], fits_2=[0, 0])
    assert column(found, "fits.share") == [0.6667, 0.3333]
    assert column(found, "fits.sure") == [0.75, 0.5]
    assert column(found, "fits.missed") == [0.5, 0.5]
    assert column(found, "fits.hard") == [1, 1]


def test_each_sort_of_constraint_has_its_own_feature() -> None:
    found = seen(fits_0=[1, 0], fits_1=[0, 1], fits_2=[1, 0])
    assert column(found, "fits.price") == [1, 0]
    assert column(found, "fits.colour") == [0, 1]
    assert column(found, "fits.number") == [1, 0]
    assert np.isnan(column(found, "fits.brand")).all()


def test_a_constraint_that_the_catalogue_cannot_answer_is_left_out() -> None:
    assert column(seen(fits_1=[1, 0]), "fits.share") == [1, 0]


def test_where_the_engine_was_not_asked_nothing_is_known() -> None:
    names = ["fits.share", "fits.price", "lexical.title", "lexical.fields"]
    assert np.isnan(matrix(View(QUERY, window({"words": ["a"]})), names)).all()


def test_a_field_is_told_raw_against_the_best_and_counted() -> None:
    found = seen(lexical_title=[4.0, 2.0], lexical_body=[0.0, 1.0])
    assert column(found, "lexical.title") == [4, 2]
    assert column(found, "lexical.title.relative") == [1, 0.5]
    assert column(found, "lexical.fields") == [1, 2]


def test_an_item_that_went_away_meanwhile_is_unknown_not_unfit() -> None:
    found = seen(fits_0=[1, np.nan], lexical_title=[4.0, np.nan])
    assert np.isnan(column(found, "fits.share")[1])
    assert np.isnan(column(found, "lexical.title.relative")[1])
