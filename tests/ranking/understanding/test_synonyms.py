"""A query in other words."""

from dataclasses import replace

from ranking.lexicon.lexicon import EMPTY
from ranking.lexicon.solr import read
from ranking.understanding import understand
from ranking.understanding.synonyms import synonyms


def test_a_word_at_the_end_is_replaced_once() -> None:
    lexicon = replace(EMPTY, listed={"sofa": ("couch", "settee")})
    made = [one.text for one in synonyms("a green sofa", lexicon)]
    assert made == ["a green couch", "a green settee"]


def test_a_word_that_a_person_lists_is_no_slip() -> None:
    shop = replace(EMPTY, items=500, words={"soft": 200, "juice": 90})
    assert understand("saft", shop).corrected == "soft"
    asked = understand("saft", replace(shop, listed=read("saft, juice")))
    assert (asked.corrected, [one.text for one in asked.alternatives]) == (None, ["juice"])
