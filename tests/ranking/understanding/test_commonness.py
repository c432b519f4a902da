"""Which words are likelier meant."""

import pytest

from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand
from ranking.understanding.commonness import known


def shop(items: int = 400, **words: int) -> Lexicon:
    return Lexicon(items=items, words=words)


def test_a_long_word_that_nobody_knows_is_likelier_a_slip_than_a_short_one() -> None:
    assert known("verquistable", shop()) < known("verq", shop())


@pytest.mark.parametrize(
    ("asked", "near"), [("pollo", "poly"), ("bicat", "beat"), ("krups", "cups"), ("anker", "after")]
)
def test_a_short_strange_word_is_not_taken_for_a_rare_one_two_slips_away(
    asked: str, near: str
) -> None:
    assert understand(asked, shop(**{near: 2})).corrected is None


def test_a_word_of_english_is_likelier_meant_than_a_name() -> None:
    assert understand("platez", shop(plates=6, platen=6, platex=9)).corrected == "plates"


def test_what_the_catalogue_says_itself_is_kept() -> None:
    assert understand("marknet", shop(20_000, marknet=2, market=150)).corrected is None
