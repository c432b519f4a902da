"""What is large is told by the kind of thing that is asked for, and what only looks so."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.spreads import measures_of_kinds
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.lexicon.numbers import Numbers
from ranking.understanding import understand
from tests.ranking.encoding import encode

FIELDS = {
    "screen": FieldInfo("screen", Part.NUMBER, "Screen size", "inch"),
    "width": FieldInfo("width", Part.NUMBER, "Width", "cm"),
    "height": FieldInfo("height", Part.NUMBER, "Height", "mm"),
    "seat": FieldInfo("seat", Part.NUMBER, "Seat height", "cm"),
    "cable": FieldInfo("cable", Part.NUMBER, "Cable length", "m"),
    "colour": FieldInfo("colour", Part.COLOUR, "Colour"),
}
MEASURED = [name for name, field in FIELDS.items() if field.unit]


def _items(title: str, sizes: Mapping[str, float], each: Mapping[str, float]) -> list[Described]:
    """Nine, each larger than the one before; `sizes` are those of the first, `each` the steps."""
    return [
        Described(f"{title} {at}", f"Acme {title} A{at}", names=(title,),
                  numbers={name: one + at * each.get(name, 0) for name, one in sizes.items()})
        for at in range(9)
    ]  # fmt: skip


ITEMS = [
    *_items("vase", {"width": 10, "height": 200}, {"width": 1, "height": 10}),
    *_items("sofa", {"width": 150, "height": 800, "seat": 40}, {"width": 10}),
    *_items("monitor", {"screen": 20, "cable": 2}, {"screen": 1}),
    *_items("hdmi cable", {"cable": 1}, {"cable": 1}),
    *_items("keyboard", {"cable": 1}, {"cable": 1}),
    *_items("cable tray", {}, {}),
]
SHELF = read_items(ITEMS, encode)
BY_KIND = measures_of_kinds(ITEMS, SHELF, MEASURED)
SHOP = Lexicon(
    items=len(ITEMS),
    fields=FIELDS,
    meanings={"blue": (Meaning("colour", "Blue", ("Blue",), 0.9, 9),)},
    numbers={name: Numbers({1.0: 9}, (1.0, 2.0), by_kind=BY_KIND[name]) for name in MEASURED},
    pairs={"hdmi cable": 9},
    shelf=SHELF,
)


def read(text: str, shop: Lexicon = SHOP) -> tuple[list[str], str]:
    query = understand(text, shop)
    return [one.name for one in query.soft if one.field in MEASURED], query.text


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("large vase", "height:250..", "vase"),
        ("vase small", "height:..230", "vase"),
        ("wide vase", "width:15..", "vase"),
        ("large sofa", "width:200..", "sofa"),
        ("very big blue sofa", "width:200..", "blue sofa"),
        ("small monitor", "screen:..23", "monitor"),
        ("long hdmi cable", "cable:6..", "hdmi cable"),
        ("short cable for a monitor", "cable:..4", "cable for a monitor"),
    ],
)
def test_a_size_is_a_third_of_the_kind_that_is_asked_for(text: str, name: str, left: str) -> None:
    assert read(text) == ([name], left)


def test_it_is_as_sure_as_a_leaning_of_price() -> None:
    (one,) = understand("large vase", SHOP).soft
    assert (one.hard, one.confidence, one.said) == (False, 0.6, "large")


@pytest.mark.parametrize(
    "text",
    [
        "low sofa",  # all are as high
        "large keyboard",  # only its cable is measured
        "long cable tray",
        "large present",
        "vase for a large room",
        "not too large vase",
        "how large vase",
        "vase 20 cm wide",
        "large",
    ],
)
def test_elsewhere_the_word_is_searched(text: str) -> None:
    assert read(text)[1] == text


def test_what_values_or_titles_say_is_left_to_them() -> None:
    size = replace(FIELDS["colour"], name="size", part=Part.TRAIT, label="Size")
    sized = replace(
        SHOP,
        fields={**FIELDS, "size": size},
        meanings={"large": (Meaning("size", "Large", ("Large",), 0.9, 9),)},
    )
    assert read("large vase", sized) == ([], "large vase")
    titled = replace(SHOP, pairs={"large vase": 2})
    assert read("large vase", titled) == ([], "large vase")
    assert read("wide vase", titled) == (["width:15.."], "vase")


def test_without_kinds_the_category_tells() -> None:
    numbers = {"width": Numbers({1.0: 9}, (1.0,), by_category={"Vases": (10.0, 20.0, 30.0, 40.0)})}
    shop = Lexicon(
        items=9,
        fields=FIELDS,
        numbers=numbers,
        kinds={"vase": {"Vases": 1.0}},
        categories={"Vases": 9},
    )
    assert read("large vase", shop) == (["width:30.."], "vase")
    assert read("large bowl", shop) == ([], "large bowl")


def test_a_measure_that_few_of_a_kind_have_is_none_of_it() -> None:
    few = [replace(item, numbers={}) if "vase" in item.title else item for item in ITEMS[4:]]
    assert "vase" not in measures_of_kinds([*ITEMS[:4], *few], SHELF, MEASURED)["height"]
