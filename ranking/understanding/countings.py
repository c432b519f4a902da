"""Numbers without a unit that words beside them tell: `at least 6 seats`, `rated over 4`, `mileage
under 50000`."""

from collections.abc import Iterator, Sequence

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import Word, key, words
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.labels import labels
from ranking.understanding.reading import Reading, Span
from ranking.understanding.units import unit


def counting(reading: Reading, span: Span) -> tuple[FieldInfo, Span] | None:
    """The field that is named right behind the number at `span`, and where both stand. A rating may
    be named before it too; for others see `led`."""
    start, end = span
    before = [word for word in reading.unread if word.end <= start][-1:]
    for field in _fields(reading.lexicon):
        calls = labels(field)
        if (named := _named(reading, end, calls)) > end:
            return field, (start, named)
        if field.part is Part.RATING and before and before[0].key in calls:
            return field, (before[0].start, end)
    return None


def led(number: float, reading: Reading, span: Span) -> tuple[FieldInfo, Span] | None:
    """The field whose whole name stands right before the `number` at `span`, and where both stand,
    where it has numbers of that size. Not where a thing is called so, or titles have it behind the
    word before: a `battery pack under 10` is no pack of so many."""
    lexicon = reading.lexicon
    before = [word for word in reading.unread if word.end <= span[0]]
    for field in lexicon.of(Part.NUMBER) if before else ():
        own = [key(one) for one in words(field.label)]
        run, known = before[-len(own) :], lexicon.numbers.get(field.name)
        if not own or known is None or [word.key for word in run] != own:
            continue
        fits = known.spread[0] <= number <= known.spread[-1] and not lexicon.is_thing(own[-1])
        if fits and not _paired(before[: -len(own)], run[0], lexicon):
            return field, (run[0].start, span[1])
    return None


def _paired(before: Sequence[Word], word: Word, lexicon: Lexicon) -> bool:
    return bool(before) and f"{before[-1].key} {word.key}" in lexicon.pairs


def _fields(lexicon: Lexicon) -> Iterator[FieldInfo]:
    counts = (one for one in lexicon.of(Part.NUMBER) if unit(one.unit) is None)
    every = (*counts, *lexicon.of(Part.RATING))
    return (one for one in every if one.name in lexicon.numbers)


def _named(reading: Reading, end: int, calls: frozenset[str]) -> int:
    """Where the words end that stand right behind `end` and are all among `calls`."""
    for word in reading.unread:
        if word.start >= end:
            if word.key not in calls or reading.open[end : word.start].strip():
                break
            end = word.end
    return end
