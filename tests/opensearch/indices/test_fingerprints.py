"""What differs between two encoders, in words."""

from opensearch.indices.fingerprints import difference, in_words

MINILM = {"name": "minilm", "dimension": 384, "weights": "ab12", "quantisation": "int8"}


def test_an_encoder_is_told_by_its_name_and_size() -> None:
    assert in_words(MINILM) == "minilm (384 dimensions, int8)"
    assert in_words({"name": "minilm"}) == "minilm"


def test_encoders_of_different_names_are_told_by_them() -> None:
    other = {**MINILM, "name": "e5", "dimension": 768}
    assert difference(MINILM, other) == (
        "made by minilm (384 dimensions, int8), and asked for was e5 (768 dimensions, int8)"
    )
    assert difference(None, MINILM) == (
        "made by an encoder it does not tell, and asked for was minilm (384 dimensions, int8)"
    )


def test_of_one_name_only_what_differs_is_told() -> None:
    assert difference(MINILM, {**MINILM, "weights": "cd34"}) == (
        "made by another minilm than the one asked for (weights ab12 instead of cd34)"
    )
