"""Titles to words: which of them can stand in a query or on a chip."""

import re
from collections.abc import Sequence
from pathlib import Path

from ranking.lexicon.singular import singular

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\S+")
_SEVERAL = re.compile(r"[,;/|()&+]")  # two values in one, or an aside
_PLAIN = re.compile(r"^[^\W\d_]{2,}(?:['’-][^\W\d_]+)*$")


def _listed(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(name).read_text("utf-8").split())


EMPTY = _listed("empty.txt")  # join or measure; at the edge of a phrase they say nothing
VAGUE = _listed("vague.txt")  # values that are no choice


def words(text: str) -> tuple[str, ...]:
    """Lower-case words in order; what holds digits or signs is '' and parts phrases."""
    found = (part.casefold() for part in WORD.findall(text))
    return tuple(word if _PLAIN.match(word) else "" for word in found)


def key(text: str) -> str:
    """What two texts share that ask for the same thing: `Table Lamps` and `table lamp`."""
    return " ".join(singular(part) for part in text.casefold().split())


def phrases(text: str, longest: int = 3) -> set[tuple[str, ...]]:
    """Runs of 1 to `longest` words that neither begin nor end with an empty one."""
    found = words(text)
    return {
        run
        for length in range(1, longest + 1)
        for start in range(len(found) - length + 1)
        if _says_something(run := found[start : start + length])
    }


def sayable(text: str) -> bool:
    """Whether a value can stand on a chip by itself: short, in letters, not vague."""
    bare = text.strip()
    letters = sum(one.isalpha() for one in bare)
    return (
        2 < len(bare) <= 32
        and letters >= 3
        and letters * 2 > len(bare)
        and bare[0].isalpha()
        and not _SEVERAL.search(bare)
        and len(bare.split()) <= 4
        and bare.casefold().replace(" ", "-") not in VAGUE
    )


def _says_something(run: Sequence[str]) -> bool:
    edges = (run[0], run[-1])
    return all(run) and not any(word in EMPTY or len(word) < 3 for word in edges)
