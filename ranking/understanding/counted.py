"""Small numbers that titles write in letters where the query has digits, or the other way round."""

import re
from collections.abc import Iterator

from ranking.content.sets import LETTERS
from ranking.lexicon.folding import fold
from ranking.lexicon.lexicon import Lexicon
from ranking.query import SYNONYM, Alternative
from ranking.understanding.rewriting import SAME, rewritten

OTHER = {str(at): said for at, said in enumerate(LETTERS.split(), start=2)}
OTHER |= {said: digits for digits, said in OTHER.items()}
COUNTED = re.compile(rf"\b({'|'.join(OTHER)})[ -]([^\W\d_]+)")
LEAST = 3  # titles


def counted_otherwise(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """`three seater sofa` for `3 seater sofa`, where titles have `three seater`."""
    for found in COUNTED.finditer(fold(text)):
        other = OTHER[found[1]]
        if lexicon.pairs.get(f"{other} {found[2]}", 0) >= LEAST:
            yield Alternative(rewritten(text, [(found.span(1), other)]), SAME, SYNONYM)
