"""What a word that a catalogue does not have is a kind of: a `settee` is a sofa.

Only things that one can hold are asked for so, one step above, and by the words that titles call
kinds of things by: nobody searches a shop for qualities, and two steps up all is furniture.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ranking.encoders.encoder import Encode
from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.nearest import nearest
from ranking.lexicon.nouns import Nouns, nouns
from ranking.lexicon.vocabulary import vocabulary

FAR = -1.0  # rare words have no good vectors, and the step is a short one


def learned_broader(
    lexicon: Lexicon, things: Collection[str], encode: Encode
) -> dict[str, tuple[str, ...]]:
    """By noun (see `folding.phrase`) that stands nowhere in the catalogue, those of its `things`
    that it is a kind of, the nearest first; `encode` gives unit vectors [n, dimension]. Nothing for
    other languages."""
    if not (lexicon.english and things):
        return {}
    asked = dict(_asked(lexicon, _senses(things, nouns()), nouns()))
    return dict(nearest(asked, encode, FAR))


def _senses(things: Collection[str], known: Nouns) -> Mapping[int, set[str]]:
    """The things by each of their senses that is one."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for said in things:
        for sense in filter(known.goods, known.by_form.get(phrase(said), ())):
            found[sense].add(said)
    return found


def _asked(
    lexicon: Lexicon, things: Mapping[int, set[str]], known: Nouns
) -> Iterator[tuple[str, set[str]]]:
    """A thing's own name with a word before it is asked for by that: a `rocking chair`."""
    own = vocabulary(lexicon)
    for form, senses in known.by_form.items():
        if form not in own and form.split()[-1] not in own:
            above = (up for sense in senses for up in known.above[sense])
            if found := set().union(*(things.get(one, ()) for one in above)):
                yield form, found
