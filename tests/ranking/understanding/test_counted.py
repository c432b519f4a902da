"""Numbers in letters and in digits."""

import pytest

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
