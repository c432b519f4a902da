"""American and British spellings: `gray` is searched as `grey` too, where items say so."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from ranking.lexicon.folding import placed
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.regional import other_spellings
from ranking.query import SYNONYM, Alternative
from ranking.understanding.rewriting import SAME, rewritten

MOST = 3  # ways of one query


def in_other_spellings(text: str, lexicon: Lexicon) -> Iterator[Alternative]:
    """The query with some of its words in the other spelling, where the catalogue has that."""
    words = placed(text)
    ways = [(one.folded, *spelt_otherwise(one.folded, lexicon)) for one in words]
    for way in islice(product(*ways), 1, MOST + 1):
        changes = [(was.span, word) for was, word in zip(words, way, strict=True)
                   if was.folded != word]  # fmt: skip
        yield Alternative(rewritten(text, changes), SAME, SYNONYM)


def in_other_spelling(keys: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Each in the other spelling where the catalogue has that."""
    return [next(iter(spelt_otherwise(one, lexicon)), one) for one in keys]


def spelt_otherwise(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The word's other spellings that the catalogue has, or their plural; only in English."""
    if not lexicon.english:
        return ()
    return tuple(one for one in other_spellings(word) if _known(one, lexicon))


def _known(word: str, lexicon: Lexicon) -> bool:
    return not lexicon.words.keys().isdisjoint({word, f"{word}s", word.removesuffix("s")})
