"""Texts as words to compare: lower case, without accents, plurals as singulars."""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

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
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def fold(text: str) -> str:
    """Lower case without accents, each character in its place: the length stays."""
    return text.lower() if text.isascii() else "".join(_bare(one) for one in text)


class Word(NamedTuple):
    """A word or number of a text: folded, its key, and where it stands."""

    folded: str
    key: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @classmethod
    def of(cls, found: re.Match[str]) -> "Word":
        """What was found in a folded text."""
        said = found.group()
        return cls(said, key(said), found.start(), found.end())


@lru_cache(maxsize=32)  # one query is asked for them many times
def placed(text: str) -> tuple[Word, ...]:
    """The words and numbers of a text, in order."""
    return tuple(map(Word.of, WORD.finditer(fold(text))))


def words(text: str) -> list[str]:
    """The folded words and numbers of a text, in order."""
    return WORD.findall(fold(text))


@lru_cache(maxsize=200_000)
def key(word: str) -> str:
    """What the forms of a folded word share."""
    return singular(word)


def accented(text: str) -> set[str]:
    """The words of a text, in lower case, that folding changes: `möbler`."""
    if text.isascii():
        return set()
    written = {_lower(text[slice(*one.span())]) for one in WORD.finditer(fold(text))}
    return {word for word in written if fold(word) != word}


def phrase(text: str) -> str:
    """The keys of a text's words, by spaces: `Mid-Century Chairs` is `mid century chair`."""
    return " ".join(key(word) for word in words(text))


def spoken(name: str) -> set[str]:
    """A name's phrase, and as people type it without an apostrophe: `Men's`, `mens`."""
    return {phrase(name), phrase(_APOSTROPHE.sub("", name))}


def worded(word: str) -> bool:
    """Whether a folded word is of letters alone: what holds a digit is a code or a measure."""
    return _PLAIN.fullmatch(word) is not None


def _lower(word: str) -> str:
    """Without the dot that Python sets apart from the small letter of `İ`."""
    return word.lower().replace("i\u0307", "i")


@lru_cache(maxsize=10_000)
def _bare(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    if not all(map(unicodedata.combining, parts[1:])):  # Hangul: a syllable is no marked consonant
        return character
    return lower if len(lower := parts[0].lower()) == 1 else character
