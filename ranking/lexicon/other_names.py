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
from ranking.lexicon.narrower import NEAR, names
from ranking.lexicon.nearest import nearest
from ranking.lexicon.nouns import nouns
from ranking.lexicon.vocabulary import counts, vocabulary

WEIGHT = 0.9  # of a match by what was asked
MORE = 3  # times as many items have the other name, where it is taken beside the one asked for
SELDOM = 0.7  # where the catalogue has what was asked too, on fewer items


def learned_names(lexicon: Lexicon, encode: Encode) -> dict[str, dict[str, float]]:
    """By noun (see `folding.phrase`) that stands nowhere in the catalogue, or seldom, its names for
    the same with their weights; `encode` gives unit vectors [n, dimension]. Nothing for other
    languages."""
    if not lexicon.english:
        return {}
    named, counted = _named(lexicon), counts(lexicon)
    items = {form: counted[said] for form, said in vocabulary(lexicon).items()}
    asked = {form: {said for one in senses for said in named.get(one, ())
                    if items[phrase(said)] >= MORE * items.get(form, 0) and phrase(said) != form}
             for form, senses in nouns().by_form.items()}  # fmt: skip
    near = nearest({form: said for form, said in asked.items() if said}, encode, NEAR)
    return {
        form: dict.fromkeys(others, SELDOM if form in items else WEIGHT) for form, others in near
    }


def _named(lexicon: Lexicon) -> Mapping[int, set[str]]:
    """By sense, the catalogue's words for it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for said in names(lexicon):
        for sense in nouns().by_form.get(phrase(said), ()):
            found[sense].add(said)
    return found
