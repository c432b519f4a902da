"""American and British spellings find each other's items."""

from dataclasses import replace

import pytest

from ranking.lexicon.entry import Entry, FieldInfo, Part
from ranking.lexicon.learn import learn
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.regional import other_spellings
from ranking.understanding import understand


def shop(*titles: str, language: str = "english") -> Lexicon:
    """Five items of each title."""
    return learn((Entry(title=title) for title in titles for _ in range(5)), (), language)


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("gray", "grey"), ("color", "colour"), ("colorful", "colourful"), ("harbors", "harbours"),
        ("theater", "theatre"), ("fiber", "fibre"), ("organizer", "organiser"),
        ("catalog", "catalogue"), ("jewelry", "jewellery"), ("jeweled", "jewelled"),
        ("traveling", "travelling"), ("license", "licence"), ("molding", "moulding"),
        ("anesthetic", "anaesthetic"), ("tires", "tyres"), ("donut", "doughnut"),
        ("sulfate", "sulphate"), ("sulfur", "sulphur"),
    ],
)  # fmt: skip
def test_a_word_has_both_its_spellings(american: str, british: str) -> None:
    assert british in other_spellings(american)
    assert american in other_spellings(british)


@pytest.mark.parametrize(
    "word", ["flour", "timber", "outer", "four", "prize", "dog", "filed", "printer", "printre"]
)
def test_words_that_look_so_and_are_others_have_none(word: str) -> None:
    assert not {
        "flor",
        "timbre",
        "outre",
        "for",
        "prise",
        "dogue",
        "filled",
        "printre",
        "printer",
    } & {*other_spellings(word)}


def test_what_items_say_is_searched_too() -> None:
    known = shop("Gray rug", "Grey colour chart")
    assert [one.text for one in understand("Grey COLOR rug", known).alternatives] == [
        "Grey colour rug", "gray COLOR rug", "gray colour rug",
    ]  # fmt: skip
    assert understand("fiber rug", known).alternatives == ()


def test_a_value_is_named_by_either_spelling() -> None:
    tags = FieldInfo("tags", Part.TAG, "Tags")
    entries = [Entry(title="Harbour", values={"tags": ("harbour",)})] * 5
    known = learn([*entries, *[Entry(title="Hill")] * 5], [tags], "english")
    assert [one.name for one in understand("harbor", known).soft] == ["tags:harbour"]


def test_what_is_left_out_is_left_out_in_both_spellings() -> None:
    known = shop("Vanilla yogurt", "Plain yoghurt")
    known = replace(known, covered={"yogurt": ()})
    (left_out,) = understand("plain no yogurt", known).hard
    assert left_out.kinds == ("yoghurt",)


def test_the_other_spelling_is_no_slip() -> None:
    query = understand("odor", shop("Door", "Doors", "Odour filter"))
    assert query.corrected is None
    assert [one.text for one in query.alternatives] == ["odour"]


def test_other_languages_are_left_alone() -> None:
    assert understand("color", shop("Colour chart", language="spanish")).alternatives == ()


def test_a_category_is_known_in_the_other_spelling_and_in_the_plural() -> None:
    field = FieldInfo("category", Part.CATEGORY, "Category")
    entries = [Entry(title="Night cream", values={"category": ("Moisturisers",)})] * 5
    query = understand("moisturizer", learn(entries, [field], "english"))
    assert query.category == "Moisturisers"
    assert [one.text for one in query.alternatives] == ["moisturiser"]
