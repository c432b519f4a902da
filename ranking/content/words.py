"""A text's words as they are compared: lower case, singular."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from ranking.arrays import Bools
from ranking.lexicon.singular import singular

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def spelled(text: str) -> tuple[str, ...]:
    """`HP 17" Notebooks` to hp, 17, notebook."""
    return tuple(singular(word) for word in WORD.findall(text.casefold()))


def ending(text: str) -> int:
    """The last word of a name, as a number: what a kind is called by. ValueError without words."""
    *_, word = spelled(text)
    return number(word)


@lru_cache(maxsize=200_000)
def number(word: str) -> int:
    """A word as a positive 32-bit number, so that comparing words is array work; 0 is no word."""
    return crc32(word.encode()) or 1


def among(values: npt.NDArray[Any], words: Sequence[int]) -> Bools:
    """Which of `values` are one of `words`: of a few, a tenth of the time that `np.isin` takes."""
    found = np.zeros(values.shape, np.bool_)
    for word in words:
        found |= values == word
    return found
