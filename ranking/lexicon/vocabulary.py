"""A catalogue's words, and pairs of them, by what their forms share."""

from collections.abc import Callable, Mapping

from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon

Fits = Callable[[str, int], bool]  # a word, or a pair of them, and the items that have it


def vocabulary(lexicon: Lexicon, fits: Fits = lambda _said, _count: True) -> Mapping[str, str]:
    """By phrase (see `folding`), of its forms that fit the commonest, those of most items first."""
    counted = counts(lexicon)
    found: dict[str, str] = {}
    for said in sorted(counted, key=lambda said: (-counted[said], said)):
        if fits(said, counted[said]):
            found.setdefault(phrase(said), said)
    return found


def counts(lexicon: Lexicon) -> Mapping[str, int]:
    """The items that have a word, or the titles that have a pair."""
    return {**lexicon.pairs, **lexicon.words}
