"""A text's words as they are compared: lower case, singular."""

import re
from functools import lru_cache
from zlib import crc32

from ranking.lexicon.singular import singular

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def spelled(text: str) -> tuple[str, ...]:
    """`HP 17" Notebooks` to hp, 17, notebook."""
    return tuple(singular(word) for word in _WORD.findall(text.casefold()))


def ending(text: str) -> int:
    """The last word of a name, as a number: what a kind is called by. ValueError without words."""
    *_, word = spelled(text)
    return number(word)


@lru_cache(maxsize=200_000)
def number(word: str) -> int:
    """A word as a positive 32-bit number, so that comparing words is array work; 0 is no word."""
    return crc32(word.encode()) or 1
