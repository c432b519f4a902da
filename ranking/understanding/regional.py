"""American and British spellings: `gray` is searched as `grey` too, where items say so."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from ranking.lexicon.folding import WORD, fold
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.regional import other_spellings
from ranking.query import SYNONYM, Alternative

SAME = 0.95  # of a match's score
MOST = 3  # ways of one query


def in_other_spellings(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with some of its words in the other spelling, where the catalogue has that."""
    words = [*WORD.finditer(fold(text))]
    ways = [(one.group(), *spelt_otherwise(one.group(), lexicon)) for one in words]
    for way in islice(product(*ways), 1, MOST + 1):
        yield Alternative(_with(text, words, way), SAME, SYNONYM)


def in_other_spelling(keys: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Each in the other spelling where the catalogue has that."""
    return [next(iter(spelt_otherwise(one, lexicon)), one) for one in keys]


def spelt_otherwise(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The word's other spellings that the catalogue has; none in other languages."""
    if not lexicon.english:
        return ()
    return tuple(one for one in other_spellings(word) if one in lexicon.words)


def _with(text: str, words: Sequence[re.Match[str]], way: Sequence[str]) -> str:
    """The text with these in the place of its words."""
    for was, word in reversed([*zip(words, way, strict=True)]):
        if was.group() != word:
            text = text[: was.start()] + word + text[was.end() :]
    return text
