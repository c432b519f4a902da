"""Patterns with `*` and `?`, matched in a time that grows with the text and never explodes.

Regular expressions are left out on purpose: one that backtracks stops a search for minutes.
"""

from functools import lru_cache

from ranking.lexicon.folding import fold

ANY, ONE = "*", "?"


def check_glob(pattern: str) -> None:
    """Raises ValueError for a pattern that fits no query, whatever is typed."""
    unheard = sorted({one for one in pattern if not (one.isalnum() or one in "*? ")})
    if unheard:
        shown = " ".join(unheard[:8])
        raise ValueError(
            f"{pattern[:60]!r} holds {shown}: only letters, digits, spaces, * and ? are taken, as "
            "queries are compared without signs"
        )


def matches(pattern: str, text: str) -> bool:
    """Whether the whole of a folded text fits. O(pattern · text), in constant space.

    The usual greedy walk: on a mismatch the last `*` takes one character more.
    """
    wanted = _folded(pattern)
    at = star = 0
    taken = -1
    reached = 0
    while reached < len(text):
        if at < len(wanted) and wanted[at] == ANY:
            star, taken, at = at, reached, at + 1
        elif at < len(wanted) and wanted[at] in (ONE, text[reached]):
            at, reached = at + 1, reached + 1
        elif taken >= 0:
            taken += 1
            at, reached = star + 1, taken
        else:
            return False
    return all(one == ANY for one in wanted[at:])


@lru_cache(maxsize=10_000)
def _folded(pattern: str) -> str:
    return " ".join(fold(pattern).split())
