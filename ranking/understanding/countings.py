"""Numbers without a unit that words beside them tell: `at least 6 seats`, `rated over 4`, `mileage
under 50000`."""

from collections.abc import Iterator, Sequence

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import Word, key, words
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.labels import calls, labels
from ranking.understanding.reading import Reading, Span
from ranking.understanding.units import PAY, unit


def counting(reading: Reading, span: Span) -> tuple[FieldInfo, Span] | None:
    """The field that is named right behind the number at `span`, and where both stand. A rating may
    be named before it too; for others see `led`."""
    start, end = span
    before = reading.before(start)[-1:]
    for field in _fields(reading.lexicon):
        if (named := _named(reading, end, field)) > end:
            return field, (start, named)
        if field.part is Part.RATING and before and before[0].key in labels(field):
            return field, (before[0].start, end)
    return None


def led(number: float, reading: Reading, span: Span) -> tuple[FieldInfo, Span] | None:
    """The field whose whole name stands right before the `number` at `span`, and where both stand,
    where it has numbers of that size. Not where a thing is called so, or titles have it behind the
    word before: a `battery pack under 10` is no pack of so many."""
    lexicon = reading.lexicon
    before = reading.before(span[0])
    for field in lexicon.of(Part.NUMBER) if before else ():
        own = [key(one) for one in words(field.label)]
        run, known = before[-len(own) :], lexicon.numbers.get(field.name)
        if not own or known is None or [word.key for word in run] != own:
            continue
        paid = (own_unit := unit(field.unit)) is not None and own_unit.kind == PAY
        plain = paid or not lexicon.is_thing(own[-1])  # flats `to rent` are no rents
        fits = plain and known.spread[0] <= number <= known.spread[-1]
        if fits and not _paired(before[: -len(own)], run[0], lexicon):
            return field, (run[0].start, span[1])
    return None


def _paired(before: Sequence[Word], word: Word, lexicon: Lexicon) -> bool:
    return bool(before) and f"{before[-1].key} {word.key}" in lexicon.pairs


def _fields(lexicon: Lexicon) -> Iterator[FieldInfo]:
    counts = (one for one in lexicon.of(Part.NUMBER) if unit(one.unit) is None)
    every = (*counts, *lexicon.of(Part.RATING))
    return (one for one in every if one.name in lexicon.numbers)


def _named(reading: Reading, end: int, field: FieldInfo) -> int:
    """Where the words end that stand right behind `end` and all call the field."""
    for word in reading.unread:
        if word.start >= end:
            if (
                not calls(word.key, field, reading.lexicon)
                or reading.open[end : word.start].strip()
            ):
                break
            end = word.end
    return end
