"""Breadth: how much of a catalogue a query leaves open, before anything was found."""

from collections.abc import Sequence


def breadth(text: str, codes: Sequence[str], constrained: int = 0, spread: float = 1.0) -> float:
    """0 (one thing is meant) to 1 (anything goes): falls by half with each two words after the
    first and with each two constraints, a little where the words are at home in one category
    (`spread`, 1 where nothing is known); 0 where the whole query is a code."""
    words = text.split()
    if codes and "".join(one for one in text.casefold() if one.isalnum()) in codes:
        return 0.0
    said = max(0, len(words) - 1) + constrained
    narrowed: float = 0.5 ** (said / 2) * (0.8 + 0.2 * spread)
    return round(narrowed * (0.5 if codes else 1.0), 3)
