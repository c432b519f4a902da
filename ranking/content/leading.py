"""Where the head of a name ends: a `bag for a laptop` is a bag. Titles and queries alike."""

from collections.abc import Sequence, Set

OPENS = frozenset(
    {"for", "with", "without", "incl", "including", "to", "from", "per", "in", "by", "of"}
)
# What a thing has so much of: the 16 GB of `laptop 16gb ram` are the laptop's.
HAD = frozenset(
    {"ram", "memory", "storage", "ssd", "hdd", "disk", "drive", "screen", "display", "battery"}
)
BEHIND = 3  # words behind a number, at most: its unit, and `hard drive`


def leading(words: Sequence[str], opens: Set[str] = OPENS) -> int:
    """How many of the folded words stand before the first that opens what only describes."""
    return next((at for at, word in enumerate(words) if at and word in opens), len(words))


def having(words: Sequence[str]) -> int:
    """How many of the words stand before the first number that says how much there is of a part."""
    return next((at for at in range(1, len(words)) if _of_a_part(words, at)), len(words))


def _of_a_part(words: Sequence[str], at: int) -> bool:
    return words[at][:1].isdigit() and not HAD.isdisjoint(words[at + 1 : at + 1 + BEHIND])
