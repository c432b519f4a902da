"""Which values words may stand for."""

import pytest

from ranking.lexicon.entry import Entry, FieldInfo, Part
from ranking.lexicon.learn import learn
from ranking.understanding import understand


@pytest.mark.parametrize(
    ("value", "said"),
    [("M8", "washer m8"), ("PG-13", "pg-13 washer"), ("XC60", "xc60 washer"), ("W", None),
     ("8.8", None)],
)  # fmt: skip
def test_names_with_digits_stand_for_values_and_a_letter_or_a_number_alone_does_not(
    value: str, said: str | None
) -> None:
    field = FieldInfo("size", Part.TRAIT, "Size")
    shop = learn([Entry(title="A washer", values={"size": (value,)})] * 5, [field], "english")
    found = understand(said or f"washer {value}", shop).soft
    assert [one.values for one in found] == ([(value,)] if said else [])


def meant(query: str, *values: str, label: str = "Rating") -> list[tuple[str, ...]]:
    """What is read in a shop whose items have these values in turn."""
    field = FieldInfo("rated", Part.TRAIT, label)
    entries = [Entry(title="A washer", values={"rated": (value,)}) for value in values]
    return [one.values for one in understand(query, learn(entries * 5, [field], "english")).soft]


def test_a_letter_stands_for_a_value_behind_the_fields_name() -> None:
    band = "Energy band"
    assert meant("washer energy band b", "A", "B", label=band) == [("B",)]
    assert meant("washer band b", "A", "B", label=band) == [("B",)]
    assert meant("washer b", "A", "B", label=band) == []


def test_a_word_that_all_values_begin_with_may_go_without_saying() -> None:
    assert meant("washer h5", "RHS H4", "RHS H5") == [("RHS H5",)]
    assert meant("washer h5", "RHS H5") == []


def test_a_fields_name_is_what_does_not_say_no() -> None:
    answers = ("no", "yes", "on request")
    assert [*map(set, meant("pets allowed", *answers, label="Pets allowed"))] == [
        {"yes", "on request"}
    ]
    assert meant("pets allowed", "no", "never", label="Pets allowed") == []


@pytest.mark.parametrize("said", ["men's washer", "mens washer", "men’s washer"])
def test_an_apostrophe_may_be_left_out(said: str) -> None:
    assert meant(said, "Men's", "Women's") == [("Men's",)]


def test_may_is_a_month_where_values_are() -> None:
    months = ("March", "April", "May", "June", "July", "August")
    assert meant("washer in may", *months) == [("May",)]
    assert meant("washer in may", "May", "Must") == []
