"""What a catalogue calls kinds of a thing, learned and then used by a query."""

from dataclasses import replace

import numpy as np
import pytest

from ranking.arrays import Floats
from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.lexicon.narrower import learned_narrower
from ranking.lexicon.packing import pack, unpack
from ranking.lexicon.solr import read, write
from ranking.understanding import understand

SHOP = Lexicon(
    items=100,
    words={"sofa": 30, "sofas": 9, "fridge": 8, "cooler": 7, "lamp": 20, "owl": 5, "swan": 5,
           "robin": 4, "drive": 9, "usb": 9, "hen": 1},
    pairs={"hard drive": 12},
    protected=frozenset({"robin"}),
)  # fmt: skip
FAR = {"cooler"}  # in meaning from all others


def encode(texts: list[str]) -> Floats:
    """All alike, but those of FAR."""
    return np.array([[0.3, 0.95] if text in FAR else [1, 0] for text in texts], np.float32)


@pytest.fixture(scope="module")
def shop() -> Lexicon:
    return replace(SHOP, narrower=learned_narrower(SHOP, encode))


def test_a_couch_is_what_the_shop_calls_a_sofa(shop: Lexicon) -> None:
    assert shop.narrower["couch"] == ("sofa",)  # the commonest form of it
    assert "sofa" not in shop.narrower.get("sofa", ())


def test_kinds_are_found_at_any_distance_but_no_names_and_no_rare_words(shop: Lexicon) -> None:
    assert set(shop.narrower["bird"]) == {"owl", "swan"}


def test_another_sense_that_lies_far_in_meaning_is_left_out(shop: Lexicon) -> None:
    assert shop.narrower["refrigerator"] == ("fridge",)


def test_a_shop_of_goods_knows_no_persons_and_no_qualities() -> None:
    team = replace(SHOP, words={**SHOP.words, "goalkeeper": 9, "love": 9})
    assert learned_narrower(team, encode)["player"] == ("goalkeeper",)
    goods = learned_narrower(team, encode, goods=True)
    assert not {"player", "emotion"} & goods.keys()
    assert set(goods["bird"]) == {"owl", "swan"}


def test_only_english_is_known() -> None:
    assert learned_narrower(replace(SHOP, language="german"), encode) == {}


def test_a_query_is_parted_into_kinds_and_the_rest(shop: Lexicon) -> None:
    asked = understand("white birds in flight", shop).narrower
    assert asked is not None
    assert (set(asked.words), asked.rest) == ({"owl", "swan"}, "white in flight")
    assert understand("oak table", shop).narrower is None


def test_only_what_stands_last_is_asked_for(shop: Lexicon) -> None:
    assert understand("bird table", shop).narrower is None


def test_a_part_of_a_name_is_not_asked_for() -> None:
    known = replace(SHOP, narrower={"drive": ("usb",)})
    assert understand("fast drive", known).narrower is not None
    assert understand("hard drive", known).narrower is None


def test_what_a_person_lists_stands_in_place_of_what_was_learned(shop: Lexicon) -> None:
    kept = replace(shop, listed=read("couch => couch"), learned={"couch": {"bed": 0.25}})
    asked = understand("couch", kept)
    assert asked.narrower is None
    assert asked.alternatives == ()
    (unwanted,) = understand("lamp without couch", kept).hard
    assert unwanted.kinds == ()


def test_without_a_thing_means_without_its_kinds(shop: Lexicon) -> None:
    (unwanted,) = understand("lamp without birds", shop).hard
    assert set(unwanted.kinds) == {"owl", "swan"}


def test_kinds_are_kept_and_shown_with_the_lexicon(shop: Lexicon) -> None:
    assert unpack(pack(shop)).narrower == shop.narrower
    assert "couch => sofa  # kinds\n" in write({}, shop.narrower)
    assert unpack(pack(replace(EMPTY, items=1))).narrower == {}
