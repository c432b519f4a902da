"""Texts as words to compare: lower case, without accents, plurals as singulars."""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from ranking.lexicon.singular import singular

# Vowel signs and the like, of which words of Indic and Thai scripts consist too; `\w` has none of
# them. Accents of Latin letters are none of these.
_MARKED = "\u0483-\uabff"
_MARKS = "".join(
    one
    for one in map(chr, chain(range(0x0483, 0x3100), range(0xA600, 0xAC00)))
    if unicodedata.category(one)[0] == "M"
)


def _with_marks(letter: str) -> str:
    """Letters and the marks on them; by the range alone it is seen at once that ASCII is none."""
    return rf"{letter}+(?:[{_MARKED}](?<=[{_MARKS}]){letter}*)*"


WORD = re.compile(_with_marks(r"[^\W_]"))
_PLAIN = re.compile(_with_marks(r"[^\W\d_]"))
PARTED = re.compile(r"\s*[,;/|&+]\s*")  # `black, silver` is black and silver


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
