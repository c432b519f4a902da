"""Plurals that the engine's stemming leaves apart: `mice` is searched as `mouse` too."""

from collections.abc import Iterator

from ranking.lexicon.folding import WORD, fold
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.singular import irregular
from ranking.query import SYNONYM, Alternative

SAME = 0.95  # of a match's score


def in_singular(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with one irregular plural in its singular, where more items have that."""
    if not lexicon.english:
        return
    for found in WORD.finditer(fold(text)):
        one = irregular().get(found.group(), "")
        if lexicon.words.get(one, 0) > lexicon.words.get(found.group(), 0):
            yield Alternative(text[: found.start()] + one + text[found.end() :], SAME, SYNONYM)
