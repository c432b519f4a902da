"""Sizes in words: a `large rug` is one of the larger third of rugs, a `tall vase` of the taller."""

from collections.abc import Sequence
from dataclasses import dataclass

from ranking.content.leading import leading
from ranking.content.trust import reliable
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import Word, key, words
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.asked_kind import asked_kind
from ranking.understanding.category import predicted
from ranking.understanding.leanings import leaning
from ranking.understanding.measured import measuring
from ranking.understanding.phrases import named, named_at, part
from ranking.understanding.reading import Reading, Span, has_any
from ranking.understanding.units import unit

LOW, HIGH = 1 / 3, 2 / 3  # of the things of the kind
SIZE, LENGTH = "size", "length"
# The dimension that each word is about, and from which part of the things on, or up to which.
SAID = {
    word: told
    for said, told in (
        ("large largest big biggest huge", (SIZE, HIGH)),
        ("small smallest tiny", (SIZE, LOW)),
        ("long longest", (LENGTH, HIGH)),
        ("short shortest", (LENGTH, LOW)),
        ("tall tallest high", ("height", HIGH)),
        ("low", ("height", LOW)),
        ("wide widest", ("width", HIGH)),
        ("narrow narrowest", ("width", LOW)),
    )
    for word in said.split()
}
SIZES = frozenset(SAID)
# Words of a field that measures a thing as a whole: the `seat height` of a chair is none.
WHOLE = frozenset({SIZE, LENGTH, "height", "width", "depth", "diameter", "overall", "total"})
DENIES = frozenset({"not", "no", "too", "how", "as"})
MORE = frozenset({"extra", "very", "really"})  # say no more than the word
LEAST_PAIR = 2  # titles


@dataclass(frozen=True)
class _Spread:
    """How the things of the kind are spread in a field: quantiles, and the middle in the unit of
    all lengths."""

    field: FieldInfo
    calls: frozenset[str]
    quantiles: tuple[float, ...]
    middle: float


def sizes(reading: Reading) -> Reading:
    """Soft, and their words leave, where things of the kind differ in what they measure, and the
    catalogue itself says nothing with the word."""
    if not reading.lexicon.english or not has_any(reading.open, SIZES):
        return reading
    unread = reading.unread
    for at, word in enumerate(unread):
        if word.key in SIZES and _describes(unread, at, reading):
            more = at > 0 and unread[at - 1].key in MORE
            reading = _read(reading, word.key, (unread[at - more].start, word.end))
    return reading


def _read(reading: Reading, word: str, span: Span) -> Reading:
    dimension, share = SAID[word]
    spread = _meant(dimension, *_spreads(reading.soft(span, leaves=True)))
    end = _end(spread.quantiles, share) if spread else None
    if spread is None or end is None:
        return reading
    return reading.soft(span, leaning(spread.field, share, end), leaves=True)


def _describes(unread: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether the word says how large the thing is: it stands before its name, or right behind it
    as the last, belongs to no amount, and titles and values have no phrase with it."""
    word, lexicon = unread[at], reading.lexicon
    before = words(reading.kept[: word.start])[-1:]
    if at >= leading([one.key for one in unread]) or any(
        one in DENIES or one[0].isdigit() or unit(one) for one in before
    ):
        return False
    beside = [unread[start : start + 2] for start in (at - 1, at) if start >= 0]
    if any(_titled(pair, reading) for pair in beside):
        return False
    if any(one.span[0] <= word.start < one.span[1] for one in named(reading)):
        return False
    if at + 1 == len(unread):
        return at > 0 and _is_thing(unread[at - 1], lexicon)
    return _leads_to_a_thing(unread, at + 1, reading)


def _leads_to_a_thing(unread: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether all that stands between is a value, or in titles beside what follows it; a value may
    be the last itself: a `tall bookcase` of the shape bookcase."""
    while at < len(unread):
        if _is_thing(unread[at], reading.lexicon):
            return True
        found = named_at(reading, unread, at)
        if found is None and not _titled(unread[at : at + 2], reading):
            return False
        last = found.span[1] if found else unread[at].end
        while at < len(unread) and unread[at].start < last:
            at += 1
        if found and at == len(unread):
            says = part(found.best, reading.lexicon)
            return _is_thing(unread[-1], reading.lexicon) or says is Part.TRAIT
    return False


def _titled(pair: Sequence[Word], reading: Reading) -> bool:
    """Whether titles have two words side by side, in this number or the other."""
    said = " ".join(reading.open[word.start : word.end] for word in pair)
    keys = " ".join(word.key for word in pair)
    return max(reading.lexicon.pairs.get(one, 0) for one in (said, keys)) >= LEAST_PAIR


def _is_thing(word: Word, lexicon: Lexicon) -> bool:
    """By categories; by titles where these name kinds of things, and not each its own."""
    if word.key in lexicon.things:
        return True
    shelf = lexicon.shelf
    return shelf is not None and reliable(shelf) and lexicon.is_thing(word.key)


def _spreads(reading: Reading) -> tuple[list[_Spread], str]:
    """Of all lengths that are known of the kind that is asked for, else of its category; and the
    name of the kind."""
    lexicon = reading.lexicon
    fields = [(one, own, lexicon.numbers[one.name]) for one, own in measuring(lexicon, LENGTH)]
    kind = asked_kind(reading.text, lexicon, *(numbers.by_kind for _, _, numbers in fields))
    category, _ = predicted(reading.keys, lexicon)
    found = []
    for field, own, numbers in fields:
        spread = numbers.by_kind.get(kind) if kind else numbers.by_category.get(category or "")
        if spread:
            calls = frozenset(map(key, words(field.label)))
            found.append(_Spread(field, calls, spread, own.factor * spread[len(spread) // 2]))
    return found, kind or ""


def _meant(dimension: str, spreads: Sequence[_Spread], kind: str) -> _Spread | None:
    """The field of that dimension; for `large` and `long` else that in which the kind measures
    most. A `cable length` is of a cable as a whole, and of a part of a keyboard."""
    whole = [one for one in spreads if one.calls <= WHOLE | {*kind.split()}]
    if called := [one for one in whole if dimension in one.calls]:
        return called[0]
    if whole and dimension in (SIZE, LENGTH):
        return max(whole, key=lambda one: one.middle)
    return next((one for one in spreads if dimension in one.calls), None)


def _end(quantiles: Sequence[float], share: float) -> float | None:
    """Where the third ends or begins; the next value where nearly all measure that much, and None
    where all do."""
    end = quantiles[round(share * (len(quantiles) - 1))]
    if share < 0.5:
        less = (one for one in reversed(quantiles) if one < end)
        return end if end < quantiles[-1] else next(less, None)
    more = (one for one in quantiles if one > end)
    return end if end > quantiles[0] else next(more, None)
