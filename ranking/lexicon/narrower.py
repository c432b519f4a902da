"""What else a catalogue's words say of things: `sofa` is what `couch` asks for, `dog` an animal.

General English says which nouns are kinds of which (`nouns`). Most of its words have several
senses, so only those are kept that also lie near in meaning: a `fridge` is a refrigerator, a
`cooler` for chips is none.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from ranking.encoders.encoder import Encode
from ranking.lexicon.folding import phrase, words
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.nouns import Nouns, nouns

LEAST_ITEMS = 2
SHORTEST = 3  # letters
NEAR = 0.35  # cosine of the vectors of both words
BESIDE = 0.5  # of the nearest word's
MOST = 40  # words for one noun
WIDE = 400  # as many kinds of it as these: `object` and `artifact` ask for nothing


def learned_narrower(lexicon: Lexicon, encode: Encode) -> dict[str, tuple[str, ...]]:
    """By noun (see `folding.phrase`), the catalogue's words for the same and for kinds of it, the
    nearest first; `encode` gives unit vectors [n, dimension]. Nothing for other languages."""
    if not lexicon.english:
        return {}
    kinds = _kinds(lexicon, nouns())
    asked = {form: found for form, senses in nouns().by_form.items()
             if 0 < len(found := _under(form, senses, kinds)) <= WIDE}  # fmt: skip
    return dict(_near(asked, encode)) if asked else {}


def _kinds(lexicon: Lexicon, known: Nouns) -> Mapping[int, set[str]]:
    """By sense, the catalogue's words for it and for what is below it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for said in _vocabulary(lexicon):
        for sense in known.whole(known.by_form.get(phrase(said), ())):
            found[sense].add(said)
    return found


def _vocabulary(lexicon: Lexicon) -> Iterator[str]:
    """Words and pairs of them that no brand is called by; of a word's forms the commonest."""
    counted = {**lexicon.pairs, **lexicon.words}
    fit = (said for said in sorted(counted, key=lambda said: (-counted[said], said))
           if counted[said] >= LEAST_ITEMS and len(said) >= SHORTEST
           and lexicon.protected.isdisjoint(words(said)))  # fmt: skip
    forms: dict[str, str] = {}
    for said in fit:
        forms.setdefault(phrase(said), said)
    return iter(forms.values())


def _under(form: str, senses: tuple[int, ...], kinds: Mapping[int, set[str]]) -> set[str]:
    found = set().union(*(kinds[one] for one in senses if one in kinds))
    return {said for said in found if phrase(said) != form}


def _near(asked: Mapping[str, set[str]], encode: Encode) -> Iterator[tuple[str, tuple[str, ...]]]:
    texts = sorted({*asked, *(said for found in asked.values() for said in found)})
    vectors, place = encode(texts), {text: at for at, text in enumerate(texts)}
    for form, found in asked.items():
        said = sorted(found)
        near = vectors[[place[one] for one in said]] @ vectors[place[form]]
        least = max(NEAR, BESIDE * float(near.max()))
        order = [at for at in np.argsort(-near, kind="stable").tolist() if near[at] >= least]
        if order:
            yield form, tuple(said[at] for at in order[:MOST])
