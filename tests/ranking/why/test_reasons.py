"""What an item is said to be there for."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest
from catboost import CatBoost

from ranking.arrays import Floats
from ranking.candidates import Candidates
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.features import features_hash, matrix
from ranking.features.view import View
from ranking.fusion import FUSION
from ranking.model.manifest import Manifest
from ranking.model.ranker import CatBoostRanker
from ranking.query import Constraint, Query
from ranking.training.fit import fit, names_of, prepared
from ranking.training.labelled import Labelled
from ranking.why.reasons import MOST, reasons
from tests.ranking.windows import window

LAMPS = [f"{name} lamp in walnut" for name in ("Ada", "Ben", "Cleo", "Dora")]
DESKS = [f"{name} desk in walnut" for name in ("Eva", "Finn", "Gus", "Hal")]
QUERY = Query("walnut lamp", "walnut lamp")


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    def encode(texts: list[str]) -> Floats:
        return np.eye(len(texts), 8, dtype=np.float32)

    items = [
        Described(id=title, title=title, category=(kind,), names=(kind,))
        for kind, titles in (("lamp", LAMPS), ("desk", DESKS))
        for title in titles
    ]
    return read_items(items, encode)


@pytest.fixture
def found(shelf: Shelf) -> Candidates:
    picked = {title: float(place) for place, title in enumerate(LAMPS + DESKS)}
    return window({"words": LAMPS + DESKS, "semantic": DESKS}, popularity=picked).on(shelf)


def fond_of(feature: str, candidates: Candidates) -> CatBoostRanker:
    """A model to which one feature is all."""
    column = matrix(View(QUERY, candidates), [feature])
    model = CatBoost({"iterations": 40, "depth": 2, "min_data_in_leaf": 1, "verbose": False,
                      "allow_writing_files": False, "thread_count": 1})  # fmt: skip
    model.fit(np.tile(column, (20, 1)), np.tile(column[:, 0], 20))
    model.set_feature_names([feature])
    digest = hashlib.sha256(b"").hexdigest()
    hashed = features_hash([feature])
    told = Manifest(version="1", model_hash=digest, features=(feature,), features_hash=hashed)
    return CatBoostRanker(model, told)


def why(candidates: Candidates, item: str, query: Query = QUERY) -> list[str]:
    (told,) = reasons(query, candidates, [candidates.ids.index(item)], FUSION)
    return told


def test_under_fusion_words_and_kind_are_the_reasons(found: Candidates) -> None:
    assert why(found, LAMPS[0])[:2] == [
        "its title has every word you asked for",
        "it is the kind of thing you asked for: lamp",
    ]
    assert "it is close in meaning to what you asked for" in why(found, DESKS[0])


def test_a_thing_for_another_is_not_said_to_be_the_other(found: Candidates) -> None:
    asked = Query("lamp for a desk", "lamp for a desk")
    assert not any(one.endswith(": desk") for one in why(found, DESKS[0], asked))
    assert "it is the kind of thing you asked for: lamp" in why(found, LAMPS[0], asked)


def test_what_fusion_does_not_go_by_is_not_given_as_its_reason(found: Candidates) -> None:
    assert "people often pick it" not in why(found, DESKS[-1])


def test_without_a_shelf_the_legs_are_the_reasons(found: Candidates) -> None:
    assert why(found.on(None), LAMPS[0]) == ["it has the words you asked for"]


def test_a_models_strongest_reason_comes_first(found: Candidates) -> None:
    ranker = fond_of("values.popularity.place", found)
    popular, rare = reasons(QUERY, found, [len(found) - 1, 0], ranker)
    assert popular[0] == "people often pick it"
    assert "people often pick it" not in rare


def test_contributions_are_of_the_asked_rows_only_and_by_family(found: Candidates) -> None:
    ranker = fond_of("values.popularity.place", found)
    moved = ranker.contributions(QUERY, found, np.array([7, 0]))
    assert moved.keys() == {"values"}
    assert moved["values"].shape == (2,)
    assert moved["values"][0] > 0 > moved["values"][1]


@pytest.mark.parametrize("rows", [[0], [0, 7]])
def test_a_listwise_model_as_training_makes_it_gives_its_reasons(
    found: Candidates, rows: list[int]
) -> None:
    labelled = [
        Labelled(
            replace(QUERY, original=f"lamp {number}"),
            found,
            (found.values["popularity"] / 7).astype(np.float32),
            np.ones(len(found), np.bool_),
        )
        for number in range(12)
    ]
    windows = [prepared(one) for one in labelled]
    names = names_of(windows)
    told = Manifest(version="1", model_hash="", features=names, features_hash=features_hash(names))
    told_of = reasons(QUERY, found, rows, CatBoostRanker(fit(windows, names), told))
    assert len(told_of) == len(rows)
    assert all(told_of)


def test_a_satisfied_constraint_is_told_as_asked(found: Candidates) -> None:
    price = Constraint("price", hard=True, confidence=1.0, high=300.0)
    blue = Constraint("colour", hard=False, confidence=0.6, values=("navy",), shown="blue")
    query = replace(QUERY, constraints=(blue, price))
    n = len(found)
    held = {"fits.0": np.ones(n, np.float32), "fits.1": np.zeros(n, np.float32)}
    held["fits.1"][0] = 1.0
    told = why(replace(found, signals=held), LAMPS[0], query)
    assert told[:2] == [
        "its price is at most 300, as you asked",
        "its colour is blue, as you asked",
    ]
    assert "its price is at most 300, as you asked" not in why(
        replace(found, signals=held), LAMPS[1], query
    )


def test_a_code_comes_before_all_else_and_nobody_is_told_more_than_five(shelf: Shelf) -> None:
    legs = {leg: [LAMPS[0]] for leg in ("words", "phrase", "semantic", "codes")}
    told = why(window(legs).on(shelf), LAMPS[0])
    assert told[0] == "it has exactly the code you asked for"
    assert len(told) <= MOST


def test_nothing_is_worked_out_for_no_rows(found: Candidates) -> None:
    assert reasons(QUERY, found, [], FUSION) == []
