"""Plurals that the engine's stemming leaves apart: `mice` is searched as `mouse` too."""

from collections.abc import Iterator

from ranking.lexicon.folding import placed
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.singular import irregular
from ranking.query import SYNONYM, Alternative
from ranking.understanding.rewriting import SAME, rewritten


def in_singular(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with one irregular plural in its singular, where more items have that."""
    if not lexicon.english:
        return
    for found in placed(text):
        one = irregular().get(found.folded, "")
        if lexicon.words.get(one, 0) > lexicon.words.get(found.folded, 0):
            yield Alternative(rewritten(text, [(found.span, one)]), SAME, SYNONYM)
