"""General English: how often a word stands in books, as a weaker prior than the catalogue's own.

The list comes with symspellpy (MIT): 82,765 words with their counts in Google's book n-grams.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

COMMON = 200  # words too common to mean a thing of themselves


@cache
def frequencies() -> Mapping[str, int]:
    """Counts by word."""
    listed = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8")
    rows = (line.split() for line in listed.lstrip("\ufeff").splitlines())
    return {word: int(count) for word, count in rows}


@cache
def common() -> frozenset[str]:
    """The COMMON commonest words."""
    counts = frequencies()
    return frozenset(sorted(counts, key=lambda word: -counts[word])[:COMMON])
