"""Other names for a thing that a catalogue does not call by the name that is asked for: a
`courgette` is a zucchini, a `couch` a sofa.

General English says which nouns name one thing (`nouns`). Most have several senses, so only what
lies near in meaning is taken.
"""

from collections import defaultdict
from collections.abc import Mapping

from ranking.encoders.encoder import Encode
from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.narrower import NEAR, vocabulary
from ranking.lexicon.nearest import nearest
from ranking.lexicon.nouns import nouns

WEIGHT = 0.9  # of a match by what was asked


def learned_names(lexicon: Lexicon, encode: Encode) -> dict[str, dict[str, float]]:
    """By noun (see `folding.phrase`) that stands nowhere in the catalogue, its names for the same
    with their weights; `encode` gives unit vectors [n, dimension]. Nothing for other languages."""
    if not lexicon.english:
        return {}
    named, own = _named(lexicon), lexicon.phrases
    asked = {form: found for form, senses in nouns().by_form.items()
             if form not in own
             and (found := set().union(*(named.get(one, ()) for one in senses)))}  # fmt: skip
    return {form: dict.fromkeys(names, WEIGHT) for form, names in nearest(asked, encode, NEAR)}


def _named(lexicon: Lexicon) -> Mapping[int, set[str]]:
    """By sense, the catalogue's words for it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for said in vocabulary(lexicon):
        for sense in nouns().by_form.get(phrase(said), ()):
            found[sense].add(said)
    return found
