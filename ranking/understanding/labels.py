"""The words that say what an amount measures: `width 120 cm`, or behind it, `120 cm wide`."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ranking.lexicon.entry import FieldInfo
from ranking.lexicon.folding import WORD, Word, fold, key, words
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding.amounts import amounts
from ranking.understanding.reading import Reading, Span
from ranking.understanding.units import unit

# How English says a dimension of a thing that has so much of it.
SAID = {"wide": "width", "deep": "depth", "high": "height", "tall": "height", "long": "length",
        "heavy": "weight", "thick": "thickness", "rated": "rating"}  # fmt: skip
# Of what a thing has more or less.
COMPARED = {"wider": "width", "narrower": "width", "deeper": "depth", "taller": "height",
            "higher": "height", "longer": "length", "heavier": "weight",
            "lighter": "weight"}  # fmt: skip
EITHER = frozenset({"height", "length"})  # of what is shorter
SHORTEST = 3  # letters of an abbreviation, and those that it leaves out
VAGUE = frozenset({"size", "per", "of", "total", "product", "number", "the", "time"})


@lru_cache(maxsize=10_000)
def labels(field: FieldInfo) -> frozenset[str]:
    """The keys of words that call a field by its name, `width` and `wide`, or by what it counts:
    `pages`."""
    counted = () if unit(field.unit) else words(field.unit or "")
    own = {key(one) for one in (*words(field.label), *words(field.name), *counted)} - VAGUE
    return frozenset(own | {said for said, meant in SAID.items() if meant in own})


@lru_cache(maxsize=10_000)
def comparing(field: FieldInfo) -> frozenset[str]:
    """The keys of words that compare things by the field: `wider` by their width."""
    own = labels(field)
    shorter = frozenset({"shorter"}) if own & EITHER else frozenset[str]()
    return shorter | {said for said, meant in COMPARED.items() if meant in own}


def calls(said: str, field: FieldInfo, lexicon: Lexicon) -> bool:
    """Whether a key calls a field: by a word of its name or, where it means nothing else, by the
    beginning of one: `2 bed`."""
    own = labels(field)
    return said in own or (
        len(said) >= SHORTEST
        and any(one.startswith(said) and len(one) >= len(said) + SHORTEST for one in own)
        and not lexicon.knows(said)
    )


def beside(reading: Reading, span: Span, kind: str, fields: Sequence[FieldInfo]) -> list[Word]:
    """The labels that belong to the amount at `span`, of a kind of measure: unread words right
    before it or right behind it that call one of the `fields` of that kind."""
    calling = frozenset[str]().union(*map(labels, fields))
    near = [word for word in _neighbours(reading, span) if word.key in calling]
    if not near:
        return []
    text = fold(reading.kept)
    others = (at for one, at in amounts(text) if one.unit and one.unit.kind == kind)
    measured = sorted([span, *others])
    called = [word.span() for word in WORD.finditer(text) if key(word.group()) in calling]
    own = [word for word in near if _leads(word, measured, called) == (word.end <= span[0])]
    if len(own) < 2 or any({word.key for word in own} <= labels(one) for one in fields):
        return own
    return own[:1] if _noun(own[0]) else own[1:]


def whole(field: FieldInfo, named: Iterable[Word]) -> list[Word]:
    """The labels of an amount that only say what it measures: `wide`, or all of a field's name. Of
    `cable length`, `cable` alone is what is searched for."""
    own = {key(one) for one in words(field.label)} - VAGUE
    complete = own <= {word.key for word in named}
    return [
        word
        for word in named
        if (not _noun(word) and word.key in labels(field)) or (complete and word.key in own)
    ]


def _neighbours(reading: Reading, span: Span) -> Iterator[Word]:
    """The next words that say something: past the `of` of `height of 80 cm`."""
    yield from _next(reading, span, reversed(reading.before(span[0])))
    yield from _next(reading, span, reading.behind(span[1]))


def _next(reading: Reading, span: Span, outwards: Iterable[Word]) -> Iterator[Word]:
    start, end = span
    for word in outwards:
        between = (word.end, start) if word.end <= start else (end, word.start)
        if reading.open[slice(*between)].strip(" ,:-"):
            return
        if word.key not in VAGUE:
            yield word
            return
        start, end = min(start, word.start), max(end, word.end)


def _leads(word: Word, measured: Sequence[Span], called: Sequence[Span]) -> bool:
    """Whether a label belongs to the amount behind it. Of a label between two the whole query
    tells: it begins with a label where they lead, and ends with one where they follow. Where it
    does both or neither, nouns lead, and `wide` follows."""
    if all(start >= word.end for start, _ in measured):
        return True
    if all(end <= word.start for _, end in measured):
        return False
    leads, follow = called[0] < measured[0], called[-1] > measured[-1]
    return leads if leads != follow else _noun(word)


def _noun(word: Word) -> bool:
    return word.key not in SAID
