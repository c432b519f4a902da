"""What a word that a catalogue does not have is a kind of, learned from general English."""

from dataclasses import replace

import numpy as np

from ranking.arrays import Floats
from ranking.lexicon.broader import learned_broader
from ranking.lexicon.lexicon import Lexicon

SHOP = Lexicon(items=100, words={"sofa": 30, "bench": 9, "chair": 8, "vase": 7, "quality": 5})
THINGS = frozenset({"sofa", "bench", "chair", "vase", "quality", "manager"})


def encode(texts: list[str]) -> Floats:
    """A sofa is nearer to all else than a bench is."""
    return np.array([[0.6, 0.8] if text == "bench" else [1, 0] for text in texts], np.float32)


def test_a_settee_is_a_sofa_or_a_bench_the_nearest_first() -> None:
    found = learned_broader(SHOP, THINGS, encode)
    assert found["settee"] == ("sofa", "bench")
    assert found["urn"] == ("vase",)


def test_a_word_that_the_catalogue_has_is_asked_for_by_itself() -> None:
    known = replace(SHOP, words={**SHOP.words, "settee": 1})
    assert "settee" not in learned_broader(known, THINGS, encode)
    assert "rocking chair" not in learned_broader(SHOP, THINGS, encode)


def test_neither_a_quality_nor_a_person_is_a_thing() -> None:
    found = learned_broader(SHOP, THINGS, encode)
    assert not {"quality", "manager"} & {said for words in found.values() for said in words}


def test_without_names_of_things_and_in_other_languages_nothing_is_learned() -> None:
    assert learned_broader(SHOP, (), encode) == {}
    assert learned_broader(replace(SHOP, language="german"), THINGS, encode) == {}
