"""Negation: `without leather`, `not red`, `-sony`, `no cheese`, `anything but oak`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ranking.lexicon.entry import Part
from ranking.lexicon.folding import WORD, key
from ranking.lexicon.lexicon import Lexicon
from ranking.query import ANY, WORDS, Constraint
from ranking.understanding.labels import labels
from ranking.understanding.phrases import meant, named_at
from ranking.understanding.reading import Reading, Span, has_any
from ranking.understanding.regional import spelt_otherwise
from ranking.understanding.values import constraint

_ARTICLE = r"(?:(?:any|a|an|the)\s+)?"
_THING = r"(?:(?:any|every|some)thing\s+)?"  # says nothing beside what is left out
PLAIN = re.compile(
    rf"(?<![\w-])(?:{_THING}(?:with\s?out|excluding|except(?:\sfor)?|but\s+not|other\s+than|"
    rf"apart\s+from|minus)|(?:any|every)thing\s+but)\s+{_ARTICLE}(?=\w)"
)
# These stand in names too (`no bake`, `no country for old men`): only before a value of the
# catalogue's, or a thing that it has and that nothing is named by.
DOUBTFUL = re.compile(
    rf"(?<![\w-])(?:{_THING}(?:(?:but|with|has|have|(?:that|which)\s(?:is|are|has|have))\s+)?"
    r"(?:not|no)|w/o|(?:(?:that|which)\s)?(?:is|are)n['’]?t|(?<=\S\s)free(?=\s(?:of|from)\s))\s+"
    rf"(?:(?:made\s)?(?:in|of|from)\s+)?{_ARTICLE}(?=\w)"
)
MINUS = re.compile(r"(?<!\S)-(?=[^\W\d_]{3})")
WORDS_OF_IT = frozenset((
    "without", "out", "w", "excluding", "except", "not", "other", "apart", "minus", "anything",
    "everything", "no", "isn't", "isn’t", "isnt", "aren't", "aren’t", "arent", "free",
))  # fmt: skip
AND = re.compile(r"\s*(?:,|or|and|nor)\s+")
NEGATES = frozenset({"no", "not"})
NAMES_ON = frozenset({"for", "of", "to", "in", "like", "on"})  # `no place like home`
NONE = frozenset({"plain", "none", "no", "without", "solid", "unpatterned"})  # `pattern: plain`
MOST_VALUES = 200
SURE = 0.9
ANYHOW = 0.0  # what must not be is named on purpose: any value called so is meant


def negation(reading: Reading) -> Reading:
    """What must not be is hard."""
    if not has_any(reading.open, WORDS_OF_IT) and "-" not in reading.open:
        return reading
    for pattern, doubtful in ((PLAIN, False), (MINUS, False), (DOUBTFUL, True)):
        for found in pattern.finditer(reading.open):
            reading = _read(reading, found.span(), doubtful)
    return reading


def _read(reading: Reading, lead: Span, doubtful: bool) -> Reading:
    """One thing, and what follows it after `and` as far as the catalogue knows it."""
    start, end = lead
    made: list[Constraint] = []
    at = end
    named = doubtful and _a_name(reading, lead)
    while told := unwanted(reading, at, anything=not (doubtful or made), things=not named):
        (_, end), one = told
        made.append(one)
        following = AND.match(reading.open, end)
        if following is None:
            break
        at = following.end()
        named = not _last(reading, at)
    return reading.hard((start, end), *made) if made else reading


def _a_name(reading: Reading, lead: Span) -> bool:
    """Whether titles have the negating word side by side with the next, or a name begins so."""
    start, end = lead
    said, behind = WORD.findall(reading.open, start, end)[-1], WORD.findall(reading.open, end)[:2]
    goes_on = not reading.open[:start].strip() and not NAMES_ON.isdisjoint(behind)
    titled = said in NEGATES and f"{said} {''.join(behind[:1])}" in reading.lexicon.pairs
    return goes_on or titled


def _last(reading: Reading, start: int) -> bool:
    """Whether one word stands there and nothing behind: `no garlic and onions`, but in `no garlic
    and onion soup` a soup is asked for."""
    return len(WORD.findall(reading.open, start)) == 1


def unwanted(
    reading: Reading, start: int, *, anything: bool = False, things: bool = False
) -> tuple[Span, Constraint] | None:
    """What begins at `start`, to be left out: a value of the catalogue's, `things` that it has, or
    `anything`."""
    words = reading.behind(start)
    if not words or words[0].start != start:
        return None
    if (found := named_at(reading, words, 0, ANYHOW)) is not None:
        left_out = constraint(found.meanings, negated=True)
        said = " ".join(word.key for word in words if word.start < found.span[1])
        return found.span, _leaving_out(left_out, _with(said, reading) or (), reading.lexicon)
    span = words[0].start, words[0].end
    if (field := _labelled(words[0].key, reading.lexicon)) is not None:
        return span, field
    told = mentioned(reading.open[slice(*span)], words[0].key, reading)
    if anything:
        return span, told or _by_text(reading.open[slice(*span)], (), reading.lexicon)
    return (span, told) if told and things and words[0].key in reading.lexicon.covered else None


def mentioned(said: str, asked: str, reading: Reading) -> Constraint | None:
    """Of items that speak of it, or of what is left out with it; `asked` is its key."""
    kinds = _with(asked, reading)
    if kinds is None:
        return None
    every = (*kinds, *spelt_otherwise(asked, reading.lexicon))
    return _by_text(said, every, reading.lexicon)


def _with(asked: str, reading: Reading) -> tuple[str, ...] | None:
    """What is left out with it; None where the query asks for some of that, as for milk without
    lactose: there is one that has none, and others would be left."""
    kinds = reading.lexicon.left_out_with(asked)
    return None if kinds and not {*map(key, kinds)}.isdisjoint(reading.keys) else kinds


def _by_text(said: str, kinds: tuple[str, ...], lexicon: Lexicon) -> Constraint:
    told = Constraint(WORDS, 0.7, values=(said,), negated=True, shown=said)
    return _leaving_out(told, kinds, lexicon)


def _leaving_out(told: Constraint, kinds: tuple[str, ...], lexicon: Lexicon) -> Constraint:
    """With its kinds, and what is only called by a word of them."""
    named = ((one, lexicon.only_called.get(key(one), ())) for one in (told.shown.lower(), *kinds))
    return replace(
        told, kinds=kinds, only_called=tuple((one, names) for one, names in named if names)
    )


def knows(keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words begin with something that the catalogue can leave out."""
    runs = (" ".join(keys[:end]) for end in range(1, min(len(keys), lexicon.longest) + 1))
    if any(meant(one, lexicon) for one in runs):
        return True
    return bool(keys) and (keys[0] in lexicon.covered or _labelled(keys[0], lexicon) is not None)


def _labelled(word: str, lexicon: Lexicon) -> Constraint | None:
    """`without pattern`: none of the field's values but those that say there is none."""
    for field in lexicon.of(Part.TRAIT):
        if word in labels(field):
            values = tuple(_values(lexicon, field.name))
            if 0 < len(values) <= MOST_VALUES:
                return Constraint(field.name, SURE, values, negated=True, shown=ANY)
    return None


def _values(lexicon: Lexicon, field: str) -> Iterator[str]:
    every = (one for ones in lexicon.meanings.values() for one in ones if one.field == field)
    for value in dict.fromkeys(value for one in every for value in one.values):
        if value.lower() not in NONE:
            yield value
