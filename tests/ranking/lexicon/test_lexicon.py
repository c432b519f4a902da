"""What a lexicon makes of what it was told, and for how long."""

import gc
import weakref

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning, longest_begun
from ranking.understanding import understand

NAVY = Meaning("shade", "Navy", ("Navy",), 0.9, 5)


def shop() -> Lexicon:
    fields = (
        FieldInfo("shade", Part.COLOUR, "Shade"),
        FieldInfo("hand_made", Part.TRUTH, "Made by hand"),
    )
    return Lexicon(fields={one.name: one for one in fields}, meanings={"navy": (NAVY,)})


def test_colours_and_yes_or_no_fields_are_at_hand() -> None:
    known = shop()
    assert known.shades == (NAVY,)
    assert known.truths == {"made by hand": "hand_made", "hand made": "hand_made"}


def test_a_lexicon_that_was_replaced_is_let_go() -> None:
    known = shop()
    assert [one.name for one in understand("blue hand made bowl", known).soft] == [
        "shade:blue",
        "hand_made:true",
    ]
    left = weakref.ref(known)
    del known
    gc.collect()
    assert left() is None


def test_a_yes_or_no_field_is_called_by_more_words_than_any_value() -> None:
    assert [one.name for one in understand("bowl made by hand", shop()).soft] == ["hand_made:true"]


def test_a_phrase_is_begun_by_its_first_word_in_either_spelling() -> None:
    begun = longest_begun(("grey goose down", "grey", "navy"))
    assert begun == {"grey": 3, "gray": 3, "navy": 1}


def test_two_words_of_titles_are_found_by_their_letters() -> None:
    known = Lexicon(pairs={"dining table": 3, "in door": 4, "ind oor": 3})
    assert known.apart == {"diningtable": ("dining table",), "indoor": ("in door", "ind oor")}
