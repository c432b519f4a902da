"""Words that a catalogue writes in capitals."""

from collections import Counter
from collections.abc import Iterable
from re import compile as pattern

_WORD = pattern(r"[^\W\d_]{2,5}")
MOSTLY = 0.8


def acronyms(titles: Iterable[str]) -> frozenset[str]:
    """In lower case, those of at most five letters that mostly stand in capitals (`usb`, `lcd`).

    Titles all in capitals tell nothing.
    """
    every: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for title in titles:
        if not title.isupper():
            found = _WORD.findall(title)
            every.update(word.casefold() for word in found)
            capital.update(word.casefold() for word in found if word.isupper())
    return frozenset(word for word, count in capital.items() if count >= MOSTLY * every[word])


def spelled(words: Iterable[str], known: frozenset[str]) -> str:
    """The words as a label."""
    return " ".join(word.upper() if word in known else word for word in words)
