"""Numbers in letters and in digits."""

from dataclasses import replace

import pytest

from ranking.lexicon.lexicon import Lexicon
from ranking.query import Alternative
from ranking.understanding import understand
from ranking.understanding.counted import SAME
from tests.ranking.understanding.catalogues import lexicon


@pytest.mark.parametrize("typed", ["3 seater sofa", "3-seater sofa"])
def test_digits_are_searched_in_letters_where_titles_have_them(typed: str) -> None:
    others = understand(typed, lexicon("sample")).alternatives
    assert Alternative(typed.replace("3", "three"), SAME, "synonym") in others


@pytest.mark.parametrize("typed", ["three-seater sofa", "3 drawer desk", "desk 2 m"])
def test_and_not_where_they_do_not(typed: str) -> None:
    assert not [one for one in understand(typed, lexicon("sample")).alternatives
                if one.weight == SAME]  # fmt: skip


def test_an_irregular_plural_is_searched_in_its_singular_where_more_items_have_that() -> None:
    known = Lexicon(items=9, words={"mouse": 5, "mice": 1, "knives": 3, "knife": 2})
    (other,) = understand("wireless mice", known).alternatives
    assert (other.text, other.weight) == ("wireless mouse", SAME)
    assert understand("knives", known).alternatives == ()
    assert understand("wireless mice", replace(known, language="german")).alternatives == ()


def test_things_are_searched_however_many_there_are_and_in_other_words_for_them_alone() -> None:
    known = Lexicon(
        items=9,
        words={"pair": 5, "duo": 5, "speaker": 5, "loudspeaker": 5},
        learned={"pair": {"duo": 0.7}, "speaker": {"loudspeaker": 0.7}},
    )
    others = {one.text: one.weight for one in understand("pair of speakers", known).alternatives}
    assert others == {"speakers": SAME, "loudspeaker": 0.7}
    assert "duo" in {one.text for one in understand("pair", known).alternatives}
