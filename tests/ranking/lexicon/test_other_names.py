"""Other names for what a catalogue has, learned from general English."""

from dataclasses import replace

import numpy as np

from ranking.arrays import Floats
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.other_names import SELDOM, WEIGHT, learned_names
from ranking.query import SYNONYM
from ranking.understanding import understand

SHOP = Lexicon(items=100, words={"sofa": 30, "zucchini": 8, "stage": 9, "couches": 1})
FAR = {"phase"}  # in meaning from all others


def encode(texts: list[str]) -> Floats:
    return np.array([[0.3, 0.95] if text in FAR else [1, 0] for text in texts], np.float32)


def test_a_courgette_is_searched_as_a_zucchini_too() -> None:
    known = replace(SHOP, learned=learned_names(SHOP, encode))
    (other,) = understand("stuffed courgettes", known).alternatives
    assert (other.text, other.weight, other.reason) == ("stuffed zucchini", WEIGHT, SYNONYM)


def test_where_the_catalogue_has_both_names_the_commoner_is_searched_beside_the_other() -> None:
    assert learned_names(SHOP, encode)["couch"] == {"sofa": SELDOM}
    without = replace(SHOP, words={"sofa": 30})
    assert learned_names(without, encode)["couch"] == {"sofa": WEIGHT}
    often = replace(SHOP, words={"sofa": 30, "couches": 15})
    assert "couch" not in learned_names(often, encode)


def test_what_lies_far_in_meaning_is_another_sense() -> None:
    assert "phase" not in learned_names(SHOP, encode)
    assert learned_names(replace(SHOP, language="german"), encode) == {}
