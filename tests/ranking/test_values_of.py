from ranking.features import values_of


def test_a_model_reads_the_values_that_its_features_are_made_of() -> None:
    names = ("legs.words.score", "values.price", "values.published.place", "query.breadth")
    assert values_of(names) == {"price", "published"}


def test_a_model_without_such_features_reads_none() -> None:
    assert values_of(("legs.words.score",)) == frozenset()
