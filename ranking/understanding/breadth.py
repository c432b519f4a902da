"""Breadth: how much of a catalogue a query leaves open, before anything was found."""

from collections.abc import Sequence


def breadth(text: str, codes: Sequence[str]) -> float:
    """0 (one thing is meant) to 1 (anything goes): falls by half with each word after the first,
    and is 0 where the whole query is a code."""
    words = text.split()
    if not words:
        return 1.0
    if "".join(one for one in text.casefold() if one.isalnum()) in codes:
        return 0.0
    narrowed: float = 0.5 ** ((len(words) - 1) / 2)
    return round(narrowed * (0.5 if codes else 1.0), 3)
