"""Words mistyped as hands mistype them."""

import random
from collections.abc import Callable, Iterable, Iterator

NEXT = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
    "o": "ipl", "p": "ol", "a": "qsz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb",
    "h": "gjyn", "j": "hkum", "k": "jlim", "l": "kop", "z": "asx", "x": "zsc", "c": "xdv",
    "v": "cfb", "b": "vgn", "n": "bhm", "m": "njk",
}  # fmt: skip
VOWELS = "aeiou"
Slip = Callable[[str, int, random.Random], str]


def _neighbour(word: str, at: int, chance: random.Random) -> str:
    return word[:at] + chance.choice(NEXT.get(word[at], word[at])) + word[at + 1 :]


def _swapped(word: str, at: int, chance: random.Random) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _doubled(word: str, at: int, chance: random.Random) -> str:
    return word[:at] + word[at] + word[at:]


def _dropped(word: str, at: int, chance: random.Random) -> str:
    return word[:at] + word[at + 1 :]


def _vowel(word: str, at: int, chance: random.Random) -> str:
    places = [place for place, one in enumerate(word) if one in VOWELS]
    if not places:
        return word
    place = chance.choice(places)
    return word[:place] + chance.choice(VOWELS) + word[place + 1 :]


SLIPS: tuple[Slip, ...] = (_neighbour, _swapped, _doubled, _dropped, _vowel)


def mistyped(
    words: Iterable[str], known: Callable[[str], bool], seed: int
) -> Iterator[tuple[str, str]]:
    """(wrong, right) pairs: one slip in each word, behind its first letter; a slip that gives
    another known word is no misspelling, and is left out."""
    chance = random.Random(seed)
    for word in words:
        wrong = chance.choice(SLIPS)(word, chance.randrange(1, len(word)), chance)
        if wrong != word and not known(wrong):
            yield wrong, word
