"""A query in other words."""

from dataclasses import replace

from ranking.lexicon.lexicon import EMPTY
from ranking.understanding.synonyms import synonyms


def test_a_word_at_the_end_is_replaced_once() -> None:
    lexicon = replace(EMPTY, listed={"sofa": ("couch", "settee")})
    made = [one.text for one in synonyms("a green sofa", lexicon)]
    assert made == ["a green couch", "a green settee"]
