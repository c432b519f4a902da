"""A word in whose place none is likelier needs no candidates, and every other word gets them."""

from collections.abc import Sequence

import pytest

from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand
from ranking.understanding.hopes import Hopes, hopes
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.expected import expectations
from tests.ranking.understanding.typing_errors import mistyped

SHOP = Lexicon(
    items=1000,
    words={"table": 400, "tabla": 3, "lamp": 3, "scandinavian": 300, "dining": 60, "zebra": 2},
    pairs={"dining table": 60},
)


@pytest.mark.parametrize(
    ("typed", "beside", "least", "hoped"),
    [
        ("tabla", [], -3.0, True),  # it is a letter from a common word
        ("tabla", [], 0.0, False),  # not from one as common as that
        ("tabla", ["dining"], 0.0, True),  # but for the word beside it
        ("scandi", [], -3.0, True),  # a common word begins so
        ("zebra", [], -3.0, False),  # no common word is like it
        ("zebra", ["dining"], -3.0, False),
    ],
)
def test_it_is_hoped_of_words_like_it(
    typed: str, beside: Sequence[str], least: float, hoped: bool
) -> None:
    assert hopes(SHOP).any(typed, beside, least) is hoped


@pytest.mark.parametrize(
    "name", ["sample", pytest.param("icecat", marks=[pytest.mark.data, pytest.mark.slow])]
)
def test_nothing_is_read_otherwise_than_with_all_candidates(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = lexicon(name)
    said = [one["q"] for one in expectations()]
    common = sorted(known.words, key=lambda word: -known.words[word])[:300]
    slips = mistyped(common, lambda word: word in known.words, seed=5)
    pairs = sorted(known.pairs)[:300]
    asked = [*said, *(wrong for wrong, _ in slips), *pairs]
    quick = [understand(one, known) for one in asked]
    monkeypatch.setattr(Hopes, "any", lambda *_: True)
    assert [understand(one, known) for one in asked] == quick
