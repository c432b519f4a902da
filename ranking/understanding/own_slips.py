"""Slips of the catalogue itself: `cartrige` is in one title, what is meant in a thousand."""

from collections.abc import Iterator

from ranking.lexicon.folding import Word, placed
from ranking.lexicon.lexicon import Lexicon
from ranking.query import SYNONYM, Alternative
from ranking.understanding.commonness import is_english
from ranking.understanding.edits import EDIT, price
from ranking.understanding.rewriting import rewritten

MEANT = 0.8  # of a match's score
LEAST_LETTERS = 6
COMMONER = 30  # times as many items have the word that is meant


def as_meant(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with one such word as it is meant. What was typed stays: it may be a name."""
    if not lexicon.english:
        return
    for found in placed(text):
        if meant := _meant(found, lexicon):
            yield Alternative(rewritten(text, [(found.span, meant)]), MEANT, SYNONYM)


def _meant(found: Word, lexicon: Lexicon) -> str | None:
    """The commonest word of English that is one likely slip away, and far commoner."""
    word = found.folded
    if len(word) < LEAST_LETTERS or word in lexicon.protected or is_english(word, lexicon):
        return None
    own = max(lexicon.words.get(form, 0) for form in (word, found.key))
    if not own:
        return None
    likely = (one for one in lexicon.typos.near(word, 1)
              if lexicon.words[one] >= COMMONER * own and is_english(one, lexicon)
              and price(word, one) <= EDIT)  # fmt: skip
    return max(likely, key=lambda one: (lexicon.words[one], one), default=None)
