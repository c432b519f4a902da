"""What else a catalogue's words say of things: `sofa` is what `couch` asks for, `dog` an animal.

General English says which nouns are kinds of which (`nouns`). Most of its words have several
senses, so only those are kept that also lie near in meaning: a `fridge` is a refrigerator, a
`cooler` for chips is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ranking.encoders.encoder import Encode
from ranking.lexicon.folding import phrase, words
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.nearest import nearest
from ranking.lexicon.nouns import Nouns, nouns
from ranking.lexicon.vocabulary import vocabulary

LEAST_ITEMS = 2
SHORTEST = 3  # letters
NEAR = 0.35  # cosine of the vectors of both words
WIDE = 400  # as many kinds of it as these: `object` and `artifact` ask for nothing


def learned_narrower(
    lexicon: Lexicon, encode: Encode, *, goods: bool = False
) -> dict[str, tuple[str, ...]]:
    """By noun (see `folding.phrase`), the catalogue's words for the same and for kinds of it, the
    nearest first; `encode` gives unit vectors [n, dimension]. `goods`: only of what one can hold,
    as a shop's `player` is no guard and its `card` no heart. Nothing for other languages."""
    if not lexicon.english:
        return {}
    kinds = _kinds(lexicon, nouns(), goods)
    asked = {form: found for form, senses in nouns().by_form.items()
             if 0 < len(found := _under(form, senses, kinds)) <= WIDE}  # fmt: skip
    return dict(nearest(asked, encode, NEAR))


def _kinds(lexicon: Lexicon, known: Nouns, goods: bool) -> Mapping[int, set[str]]:
    """By sense, the catalogue's words for it and for what is below it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for said in names(lexicon):
        senses = known.by_form.get(phrase(said), ())
        for sense in known.whole(filter(known.goods, senses) if goods else senses):
            found[sense].add(said)
    return found


def names(lexicon: Lexicon) -> Iterable[str]:
    """The catalogue's words, and pairs of them, that no brand is called by; one form of each."""

    def fits(said: str, count: int) -> bool:
        common = count >= LEAST_ITEMS and len(said) >= SHORTEST
        return common and lexicon.protected.isdisjoint(words(said))

    return vocabulary(lexicon, fits).values()


def _under(form: str, senses: tuple[int, ...], kinds: Mapping[int, set[str]]) -> set[str]:
    found = set().union(*(kinds[one] for one in senses if one in kinds))
    return {said for said in found if phrase(said) != form}
