"""A query's text with other words in the place of some of its own."""

from collections.abc import Sequence

from ranking.understanding.reading import Span

SAME = 0.95  # of a match's score: another form of the same words


def rewritten(text: str, changes: Sequence[tuple[Span, str]]) -> str:
    """`changes` in the order of the text; they do not overlap."""
    for (start, end), words in reversed(changes):
        text = text[:start] + words + text[end:]
    return text
