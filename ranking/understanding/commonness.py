"""How likely a word is to be meant: how common it is in the catalogue, in English, beside others.

All in nats. The constants were fitted on slips in words of four catalogues and on right words that
these lack: names of makers and artists, words of other catalogues.
"""

from collections.abc import Sequence
from math import inf, log

from ranking.lexicon.english import frequencies
from ranking.lexicon.folding import key
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.regional import other_spellings

CATALOGUE = 0.7  # how much a word's share of the items counts
ENGLISH = 0.1  # how much its share of the running words of English does
ENGLISH_ALL = 1.0e12  # the running words behind the list's counts, about
RARE = -20.0  # the share of the rarest word of English
FOREIGN = -5.0  # a catalogue's word that is none of English: likelier a slip or a name
STRANGE, STRANGE_LETTER = -8.5, -1.5  # a word nobody knows: the longer, the likelier a slip
SPOKEN = 0.3  # how much a running word of English counts against an item's word
LEAST_BASE = 4  # letters
BESIDE = 0.6  # for each title (by logarithm) in which it stands beside its neighbour


def common(word: str, lexicon: Lexicon) -> float:
    """Of a word of the catalogue."""
    return CATALOGUE * log(lexicon.words[word] / lexicon.items) + _english(word, lexicon)


def known(word: str, lexicon: Lexicon) -> float:
    """Of a word that was typed, by the commonest of its forms in the catalogue, and by English."""
    count = max(lexicon.words.get(form, 0) for form in _forms(word, lexicon))
    share = count / max(lexicon.items, 1)
    if lexicon.english:
        share += SPOKEN * frequencies().get(word, 0) / ENGLISH_ALL
    if not share:
        return STRANGE + STRANGE_LETTER * len(word)
    return CATALOGUE * log(share) + (ENGLISH * RARE if lexicon.english else 0.0)


def at_least(word: str, lexicon: Lexicon) -> float:
    """What `known` is not below, told by the word alone, sooner."""
    share = lexicon.words.get(word, 0) / max(lexicon.items, 1)
    return CATALOGUE * log(share) + ENGLISH * RARE if share else -inf


def together(parts: str, lexicon: Lexicon) -> float:
    """Of two words of titles, side by side."""
    return CATALOGUE * log(lexicon.pairs[parts] / lexicon.items)


def context(word: str, neighbours: Sequence[str], lexicon: Lexicon) -> float:
    """Of a word between those beside it."""
    return BESIDE * sum(log(1 + beside(word, one, lexicon)) for one in neighbours)


def beside(word: str, other: str, lexicon: Lexicon) -> int:
    """In how many titles the two stand side by side."""
    return max(lexicon.pairs.get(f"{other} {word}", 0), lexicon.pairs.get(f"{word} {other}", 0))


def is_english(word: str, lexicon: Lexicon) -> bool:
    """Whether it, or its singular, is a word of English; never in a catalogue that is not."""
    if not lexicon.english or word in frequencies():
        return lexicon.english
    forms = (key(word), *other_spellings(word), *_doing(key(word)))
    return not frequencies().keys().isdisjoint(forms)


def _doing(word: str) -> set[str]:
    """What a word for who or what does it may be made of: `seat` of `seater`."""
    base = word.removesuffix("er")
    return {base} if base != word and len(base) >= LEAST_BASE else set()


def _english(word: str, lexicon: Lexicon) -> float:
    if not lexicon.english:
        return 0.0
    count = frequencies().get(word)
    return ENGLISH * max(log(count / ENGLISH_ALL), RARE) if count else FOREIGN


def _forms(word: str, lexicon: Lexicon) -> set[str]:
    """The word, its other number, and other spelling; the plural of what English knows only."""
    if not lexicon.english:
        return {word, key(word), word + "s"}
    found = {word, key(word), *other_spellings(word)}
    return found | {word + "s"} if word in frequencies() else found
