"""What is called by a word and is no such thing."""

from collections.abc import Mapping

from ranking.lexicon.entry import Entry
from ranking.lexicon.learn import learn
from ranking.lexicon.packing import pack, unpack

STEW = "Cook in coconut milk."


def names(*texts: str, language: str = "english") -> Mapping[str, tuple[str, ...]]:
    entries = (Entry("Dish", text, (), {}, {}) for text in texts)
    learned = learn(entries, [], language)
    return unpack(pack(learned)).only_called


def test_names_that_the_catalogue_has_are_known_by_their_word_the_commonest_first() -> None:
    assert names("Oat-milk and peanut butter", STEW, STEW) == {
        "milk": ("coconut milk", "oat milk"),
        "butter": ("peanut butter",),
    }
    assert names("Cream of tartar, butter beans") == {
        "cream": ("cream of tartar",),
        "butter": ("butter bean",),
    }


def test_milk_that_follows_a_coconut_in_a_list_is_milk() -> None:
    assert names(STEW, "Flour, coconut, milk") == {}
    assert names(STEW, "Flour\nCoconut\nMilk") == {}


def test_a_list_is_no_doubt_where_the_item_tells_of_its_milk_elsewhere() -> None:
    assert names(STEW, "Coconut, milk. Warm the milk.") == {"milk": ("coconut milk",)}


def test_chocolate_of_milk_and_hazelnuts_has_milk() -> None:
    assert names("Hazelnut milk chocolate") == {}


def test_only_in_english() -> None:
    assert names(STEW, language="german") == {}
