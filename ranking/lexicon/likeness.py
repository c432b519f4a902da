"""Synonyms proposed from the catalogue: words close in meaning that stand for each other.

Two words are alike when their vectors are and when they stand beside the same words; but `oak` and
`walnut` are so too. So what are values of one field are not proposed, nor what stands in one title
together: a shop says `sofa` or `couch`, but `oak or walnut`.
"""

from itertools import islice

import numpy as np

from ranking.encoders.encoder import Encode
from ranking.lexicon.colour_names import is_colour
from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.nouns import nouns
from ranking.lexicon.number_words import UNITS

MOST_WORDS = 3_000  # the commonest of titles
LEAST_ITEMS = 5
LIKE = 0.72  # cosine of the vectors
KEPT = 3  # of one word
TOGETHER = 0.02  # the part of titles in which both may stand side by side
WEIGHT = 0.25  # of a match by what was learned; a person's list counts for more


def learned_synonyms(lexicon: Lexicon, encode: Encode) -> dict[str, dict[str, float]]:
    """By word, others with weights; `encode` gives unit vectors [n, dimension]."""
    words = _words(lexicon)
    if len(words) < 2:
        return {}
    vectors = encode(words)
    found: dict[str, dict[str, float]] = {}
    for place, word in enumerate(words):
        like = vectors @ vectors[place]
        near = (words[other] for other in np.argsort(-like) if like[other] >= LIKE)
        fitting = (other for other in near if _fits(word, other, lexicon))
        if kept := dict.fromkeys(islice(fitting, KEPT), WEIGHT):
            found[word] = kept
    return found


def _words(lexicon: Lexicon) -> list[str]:
    """Words of titles, one form of each, that are no one's name, no colour and no number; English
    ones that are nouns, since opposites are alike: `large` and `small`."""
    titled = {word for pair in lexicon.pairs for word in pair.split()}
    barred = lexicon.protected.union(UNITS)  # numbers are alike, and never the same
    fit = ((count, word) for word, count in lexicon.words.items()
           if count >= LEAST_ITEMS and len(word) > 3 and word in titled
           and word not in barred and not is_colour(word)
           and (not lexicon.english or phrase(word) in nouns().by_form))  # fmt: skip
    return [word for _, word in sorted(fit, reverse=True)[:MOST_WORDS]]


def _fits(word: str, other: str, lexicon: Lexicon) -> bool:
    same_stem = word[:4] == other[:4] or word in other or other in word
    fields = [{one.field for one in lexicon.meanings.get(said, ())} for said in (word, other)]
    pairs = lexicon.pairs.get(f"{word} {other}", 0) + lexicon.pairs.get(f"{other} {word}", 0)
    seldom = pairs <= TOGETHER * min(lexicon.words[word], lexicon.words[other])
    return word != other and not same_stem and not fields[0] & fields[1] and seldom
