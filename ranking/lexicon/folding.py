"""Texts as words to compare: lower case, without accents, plurals as singulars."""

import re
import unicodedata
from functools import lru_cache

from ranking.lexicon.singular import singular

WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[^\W\d_]+")


def fold(text: str) -> str:
    """Lower case without accents, each character in its place: the length stays."""
    return text.lower() if text.isascii() else "".join(_bare(one) for one in text)


def words(text: str) -> list[str]:
    """The folded words and numbers of a text, in order."""
    return WORD.findall(fold(text))


@lru_cache(maxsize=200_000)
def key(word: str) -> str:
    """What the forms of a folded word share."""
    return singular(word)


def phrase(text: str) -> str:
    """The keys of a text's words, by spaces: `Mid-Century Chairs` is `mid century chair`."""
    return " ".join(key(word) for word in words(text))


def worded(word: str) -> bool:
    """Whether a folded word is of letters alone: what holds a digit is a code or a measure."""
    return _PLAIN.fullmatch(word) is not None


@lru_cache(maxsize=10_000)
def _bare(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character
