"""Synonyms that a catalogue's words propose, where all words are alike in meaning."""

from dataclasses import replace

import numpy as np

from ranking.arrays import Floats
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.likeness import learned_synonyms

SHOP = Lexicon(
    items=100,
    words={"sofa": 30, "couch": 9, "teal": 8, "shade": 7, "mill": 6, "oven": 4},
    pairs={"velvet sofa": 9, "couch teal": 1, "lamp shade": 7, "mill oven": 2},
    protected=frozenset({"mill"}),
)  # fmt: skip


def encode(texts: list[str]) -> Floats:
    return np.ones((len(texts), 1), np.float32)


def test_common_words_of_titles_stand_for_each_other_but_names_and_colours_for_nothing() -> None:
    made = learned_synonyms(SHOP, encode)
    assert set(made) == {"sofa", "couch", "shade"}
    assert set(made["sofa"]) == {"couch", "shade"}


def test_opposites_that_english_has_no_nouns_for_are_alike_and_yet_no_synonyms() -> None:
    sizes = replace(SHOP, words={"sofa": 9, "couch": 9, "large": 9, "small": 9},
                    pairs={"large sofa": 3, "small couch": 3})  # fmt: skip
    assert set(learned_synonyms(sizes, encode)) == {"sofa", "couch"}
    assert "large" in learned_synonyms(replace(sizes, language="german"), encode)
