"""How many are asked for, said otherwise: small numbers that titles write in letters where the
query has digits, or the other way round; and the things themselves, however many."""

import re
from collections.abc import Iterator

from ranking.content.sets import IN_LETTERS, uncounted
from ranking.lexicon.folding import fold, words
from ranking.lexicon.lexicon import Lexicon
from ranking.query import SYNONYM, Alternative
from ranking.understanding.rewriting import SAME, rewritten

OTHER = {str(number): said for said, number in IN_LETTERS.items()}
OTHER |= {said: digits for digits, said in OTHER.items()}
COUNTED = re.compile(rf"\b({'|'.join(OTHER)})[ -]([^\W\d_]+)")
LEAST = 3  # titles


def counted_otherwise(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """`three seater sofa` for `3 seater sofa`, where titles have `three seater`."""
    for found in COUNTED.finditer(fold(text)):
        other = OTHER[found[1]]
        if lexicon.pairs.get(f"{other} {found[2]}", 0) >= LEAST:
            yield Alternative(rewritten(text, [(found.span(1), other)]), SAME, SYNONYM)


def however_many(text: str, lexicon: Lexicon) -> str:
    """`speakers` of `pair of speakers`: titles seldom say how many there are, and never in other
    words. `text` itself where it does not say."""
    said, shelf = words(text), lexicon.shelf
    left = uncounted(said, shelf.names_kind if shelf is not None else lambda _: False)
    return text if len(left) == len(said) else " ".join(left)
