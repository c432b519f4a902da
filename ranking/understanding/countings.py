"""Numbers without a unit that a word beside them tells: `at least 6 seats`, `rated over 4`."""

from collections.abc import Iterator

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.labels import labels
from ranking.understanding.reading import Reading, Span


def counting(reading: Reading, span: Span) -> tuple[FieldInfo, Span] | None:
    """The field that is named right behind the number at `span`, and where both stand. A rating may
    be named before it too; nothing else, of which a `battery pack under 10` may have a word."""
    start, end = span
    before = [word for word in reading.unread if word.end <= start][-1:]
    for field in _fields(reading.lexicon):
        calls = labels(field)
        if (named := _named(reading, end, calls)) > end:
            return field, (start, named)
        if field.part is Part.RATING and before and before[0].key in calls:
            return field, (before[0].start, end)
    return None


def _fields(lexicon: Lexicon) -> Iterator[FieldInfo]:
    every = (*(one for one in lexicon.of(Part.NUMBER) if not one.unit), *lexicon.of(Part.RATING))
    return (one for one in every if one.name in lexicon.numbers)


def _named(reading: Reading, end: int, calls: frozenset[str]) -> int:
    """Where the words end that stand right behind `end` and are all among `calls`."""
    for word in reading.unread:
        if word.start >= end:
            if word.key not in calls or reading.open[end : word.start].strip():
                break
            end = word.end
    return end
