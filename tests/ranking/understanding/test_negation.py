"""What must not be."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.understanding import understand
from tests.ranking.understanding.catalogues import lexicon

TAGS = FieldInfo("tags", Part.TAG, "Tags")
BRAND = FieldInfo("brand", Part.BRAND, "Brand")


def _meaning(field: FieldInfo, value: str) -> tuple[Meaning, ...]:
    return (Meaning(field.name, value, (value,), 0.8, 5),)


LARDER = Lexicon(
    items=100,
    fields={one.name: one for one in (TAGS, BRAND)},
    words={"cake": 9, "sugar": 9, "egg": 9, "biscuit": 9, "range": 9},
    meanings={one: _meaning(TAGS, one) for one in ("cake", "sugar", "egg", "biscuit", "chicken")}
    | {"nestle": _meaning(BRAND, "nestle")},
)


def left_out(text: str, known: Lexicon) -> tuple[list[str], str]:
    query = understand(text, known)
    return [one.name for one in query.hard], query.text


@pytest.mark.parametrize(
    "said",
    [
        "sofa but not leather",
        "sofa, but no leather",
        "sofa with no leather",
        "sofa with out leather",
        "sofa w/o leather",
        "sofa other than leather",
        "sofa apart from leather",
        "sofa that is not leather",
        "sofa which isn't leather",
        "sofa not in leather",
        "sofa not made of leather",
        "sofa free of leather",
        "anything except leather sofa",
        "anything but leather sofa",
        "leather-free sofa",
        "leather free sofa",
        "sofa leather free",
        "non-leather sofa",
        "non leather sofa",
        "Non-Leather sofa",
    ],
)
def test_what_is_left_out_leaves_nothing_but_the_thing(said: str) -> None:
    assert left_out(said, lexicon("sample")) == (["-material:leather"], "sofa")


def test_anything_is_no_word_to_search_for() -> None:
    assert left_out("anything not red", lexicon("sample")) == (["-colour:red"], "")
    assert left_out("anything but oak", lexicon("sample")) == (["-material:oak"], "")


def test_a_name_of_several_words_is_left_out_whole() -> None:
    said = "non-Studio Okra cushion"
    assert left_out(said, lexicon("sample")) == (["-brand:Studio Okra"], "cushion")


def test_the_name_of_a_field_leaves_out_all_its_values() -> None:
    assert left_out("pattern-free rug", lexicon("sample")) == (["-pattern:*"], "rug")


@pytest.mark.parametrize(
    "text",
    [
        "non-slip rug",
        "stress-free desk",
        "sofa free delivery",
        "free sofa",
        "sofa free",
        "sofa free cushion",
        "freestanding shelf",
        "free spirited cushion",
        "plastic free cushion",
        "nothing but oak",
        "lamp w/o problems",
        "lactose free",
    ],
)
def test_words_that_only_look_like_it_are_left_alone(text: str) -> None:
    assert left_out(text, lexicon("sample")) == ([], text)


@pytest.mark.parametrize("said", ["sugar-free cake", "sugar free cake"])
def test_the_catalogues_own_word_goes_before(said: str) -> None:
    assert left_out(said, LARDER) == (["-tags:sugar"], "cake")
    titled = replace(LARDER, pairs={"sugar free": 2})
    assert left_out(said, titled) == ([], said)
    tagged = replace(LARDER, meanings={**LARDER.meanings, "sugar free": _meaning(TAGS, "free")})
    assert left_out(said, tagged) == ([], said)


def test_so_it_does_before_non() -> None:
    assert left_out("non-egg cake", LARDER) == (["-tags:egg"], "cake")
    titled = replace(LARDER, pairs={"non egg": 2})
    assert left_out("non-egg cake", titled) == ([], "non-egg cake")


@pytest.mark.parametrize(
    "text", ["chicken free range", "free from biscuits", "cake free of charge", "nestle free cake"]
)
def test_what_goes_with_free_is_not_left_out(text: str) -> None:
    assert left_out(text, LARDER) == ([], text)


def test_only_the_thing_beside_free_is_left_out() -> None:
    assert left_out("egg-free sugar cake", LARDER) == (["-tags:egg"], "sugar cake")


@pytest.mark.parametrize(
    "said",
    [
        "exluding leather",
        "exclding any leather",
        "excpet leather",
        "exept for leather",
        "witout leather",
        "whitout leather",
        "wihtout the leather",
        "exluding lether",
    ],
)
def test_a_slip_in_a_negating_word_is_read_where_something_follows(said: str) -> None:
    shop = lexicon("sample")
    unsaid = {one: count for one, count in shop.words.items() if one != "without"}
    for known in (shop, replace(shop, words=unsaid)):
        query = understand(f"sofa {said}", known)
        assert ([one.name for one in query.hard], query.text) == (["-material:leather"], "sofa")


def test_several_words_and_fields_may_follow_such_a_slip() -> None:
    shop = lexicon("sample")
    assert left_out("cushion exluding Studio Okra", shop) == (["-brand:Studio Okra"], "cushion")
    assert left_out("rug exept pattern", shop) == (["-pattern:*"], "rug")


@pytest.mark.parametrize("text", ["sofa exept", "sofa exluding qwrt", "expect leather"])
def test_and_not_where_nothing_does_or_it_is_a_word(text: str) -> None:
    assert left_out(text, lexicon("sample")) == ([], text)
    theirs = replace(LARDER, words={**LARDER.words, "exept": 1})
    assert left_out("cake exept egg", theirs) == ([], "cake exept egg")


KITCHEN = Lexicon(
    items=200,
    words={"soup": 20, "onion": 20, "garlic": 9, "nuts": 1, "nut": 1, "milk": 20,
           "gluten": 1, "bake": 9, "rice": 9, "hands": 9, "delivery": 3},
    pairs={"no knead": 2, "no show": 2},
    covered=dict.fromkeys(("onion", "garlic", "soup", "gluten", "rice", "hand", "show"), ())
    | {"nut": ("walnut", "pecan"), "dairy": ("milk",)},
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("no nuts", ["-text:nuts"], ""),
        ("nut free", ["-text:nut"], ""),
        ("nut-free soup", ["-text:nut"], "soup"),
        ("soup no onions", ["-text:onions"], "soup"),
        ("soup, no onions", ["-text:onions"], "soup"),
        ("no onion soup", ["-text:onion"], "soup"),
        ("onion free soup", ["-text:onion"], "soup"),
        ("soup not garlic", ["-text:garlic"], "soup"),
        ("soup free of garlic", ["-text:garlic"], "soup"),
        ("soup no onion or garlic", ["-text:onion", "-text:garlic"], "soup"),
        ("soup without onion and garlic", ["-text:onion", "-text:garlic"], "soup"),
        ("soup witout onions", ["-text:onions"], "soup"),
    ],
)
def test_a_thing_that_is_no_value_is_left_out_by_the_text(
    text: str, names: list[str], left: str
) -> None:
    assert left_out(text, KITCHEN) == (names, left)


def test_so_are_its_kinds() -> None:
    (unwanted,) = understand("no nuts", KITCHEN).hard
    assert unwanted.kinds == ("walnut", "pecan")


@pytest.mark.parametrize(
    "text",
    [
        "no bake soup",
        "no knead soup",
        "no show soup",
        "no rice for old men",
        "no place like home",
        "hands free soup",
        "tax free soup",
        "soup free delivery",
        "gluten free soup",
        "no truffles",
        "dairy free milk",
        "dairy free",
        "not only soup",
    ],
)
def test_names_and_what_the_catalogue_does_not_have_are_left_alone(text: str) -> None:
    assert left_out(text, KITCHEN) == ([], text)


def test_what_follows_and_is_asked_for_where_more_follows() -> None:
    assert left_out("no garlic and onion soup", KITCHEN) == (["-text:garlic"], "and onion soup")


def test_milk_without_dairy_is_called_milk() -> None:
    (unwanted,) = understand("milk without dairy", KITCHEN).hard
    assert (unwanted.values, unwanted.kinds) == (("dairy",), ())
    assert left_out("dairy free soup", KITCHEN) == (["-text:dairy"], "soup")
