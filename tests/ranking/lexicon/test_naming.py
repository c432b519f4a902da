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
