"""Slips in the words that negate: `exluding`, `witout`, `exept`."""

from collections.abc import Iterable
from itertools import dropwhile

from rapidfuzz.distance import OSA

from ranking.lexicon.english import frequencies
from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.negation import knows

NEGATORS = {"without": 2, "excluding": 2, "except": 1}  # with how many slips each is still told
INITIALS = frozenset(one[0] for one in NEGATORS)
BETWEEN = frozenset({"for", "any", "a", "an", "the"})


def negator(word: str, behind: Iterable[str], lexicon: Lexicon) -> str | None:
    """What a folded word was meant to be, with the words behind it.

    Few catalogues have these words, so theirs do not tell a slip: what tells it is that nobody has
    this one, neither the catalogue nor English, and that what stands behind can be left out."""
    if word[0] not in INITIALS:
        return None
    meant = next((one for one in NEGATORS if _alike(word, one)), None)
    if meant is None or _known(word, lexicon):
        return None
    said = [key(one) for one in dropwhile(BETWEEN.__contains__, behind)]
    return meant if knows(said, lexicon) else None


def _known(word: str, lexicon: Lexicon) -> bool:
    own = word in lexicon.words or word in lexicon.protected
    return own or (lexicon.english and word in frequencies())


def _alike(word: str, meant: str) -> bool:
    most = NEGATORS[meant]
    return word[0] == meant[0] and OSA.distance(word, meant, score_cutoff=most) <= most
