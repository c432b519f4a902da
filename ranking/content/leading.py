"""Where the head of a name ends: a `bag for a laptop` is a bag. Titles and queries alike."""

from collections.abc import Sequence, Set

OPENS = frozenset(
    {"for", "with", "without", "incl", "including", "to", "from", "per", "in", "by", "of"}
)


def leading(words: Sequence[str], opens: Set[str] = OPENS) -> int:
    """How many of the folded words stand before the first that opens what only describes."""
    return next((at for at, word in enumerate(words) if at and word in opens), len(words))
