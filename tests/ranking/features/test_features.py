"""Features by name: a table of them for a window, their families, and what they read."""

import numpy as np

from ranking.candidates import Candidates
from ranking.features import FAMILIES, family_of, features_hash, matrix, unmade, values_of
from ranking.features.view import View
from ranking.query import Query
from tests.ranking.windows import window

QUERY = Query("red chair", "red chair", breadth=0.7)


def column(candidates: Candidates, name: str) -> list[float]:
    return [round(float(one), 4) for one in matrix(View(QUERY, candidates), [name])[:, 0]]


def test_a_legs_score_is_given_raw_relative_and_as_a_rank() -> None:
    candidates = window({"words": ["a", "b"], "semantic": ["b"]})
    names = ["legs.words.score", "legs.words.relative", "legs.semantic.rank", "legs.found"]
    features = matrix(View(QUERY, candidates), names)
    np.testing.assert_allclose(features[1], [0.9, 0.9, 1, 2], rtol=1e-6)
    assert np.isnan(features[0, 2])


def test_a_values_place_is_its_standing_within_the_window() -> None:
    candidates = window({"words": ["a", "b", "c"]}, price={"a": 30.0, "b": 10.0})
    places = matrix(View(QUERY, candidates), ["values.price.place"])[:, 0]
    assert places[:2].tolist() == [0.5, 0.0]
    assert np.isnan(places[2])


def test_a_price_and_an_age_are_seen_against_the_window() -> None:
    day = 86_400_000.0
    found = window(
        {"words": ["a", "b", "c"]},
        price={"a": 10.0, "b": 20.0, "c": 40.0},
        published={"a": 10 * day, "b": 8 * day},
    )
    assert column(found, "values.price.ratio")[:2] == [-0.6931, 0]
    assert column(found, "values.published.age")[:2] == [0, 2]
    assert np.isnan(column(found, "values.published.age")[2])


def test_what_is_known_of_the_query_is_the_same_for_every_item() -> None:
    features = matrix(View(QUERY, window({"words": ["a", "b"]})), ["query.words", "query.breadth"])
    np.testing.assert_allclose(features, [[2, 0.7], [2, 0.7]], rtol=1e-6)


def test_a_feature_that_a_window_lacks_is_unknown_not_an_error() -> None:
    assert np.isnan(matrix(View(QUERY, window({"words": ["a"]})), ["legs.gone.score"])).all()


def test_an_empty_window_has_features_of_no_rows() -> None:
    assert matrix(View(QUERY, window({"words": []})), ["legs.words.score"]).shape == (0, 1)


def test_the_hash_follows_names_and_their_order() -> None:
    assert features_hash(["a", "b"]) != features_hash(["b", "a"])
    assert len(features_hash(["a"])) == 16


def test_families_share_no_name() -> None:
    candidates = window({"words": ["a"]}, price={"a": 1.0})
    names = [name for family in FAMILIES for name in family.columns(View(QUERY, candidates))]
    assert len(set(names)) == len(names)


def test_every_feature_belongs_to_a_family_and_foreign_ones_to_none() -> None:
    assert family_of("legs.mine.score") == "legs"
    assert family_of("group.head") == "kinds"
    assert family_of("foreign.thing") == ""
    made = ["legs.mine.score", "values.price.place", "values.number", "fits.sure", "lexical.body"]
    assert unmade([*made, "foreign.thing", "title.gone"]) == ["foreign.thing", "title.gone"]


def test_a_model_reads_the_values_that_its_features_are_made_of() -> None:
    names = ("legs.words.score", "values.price", "values.published.place", "query.breadth")
    assert values_of(names) == {"price", "published"}


def test_a_model_without_such_features_reads_none() -> None:
    assert values_of(("legs.words.score",)) == frozenset()
