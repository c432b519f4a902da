"""Which words stand for which values, and how surely: by the titles of the items that have them.
Who made works of art, and what they are, is told otherwise (see `works`)."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ranking.lexicon.english import common
from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.folding import PARTED, phrase, spoken
from ranking.lexicon.lexicon import Meaning
from ranking.lexicon.sample import Seen, phrases
from ranking.lexicon.works import learned_works, of_people

LONGEST = 5  # words of a value
MOST_VALUES = 60  # of a field that one phrase stands for, the commonest
SHORTEST = 3  # letters; brands may have two

YES, NO = "yes", "no"
MONTHS = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
))  # fmt: skip
MANY_MONTHS = 6
VERSION = re.compile(r"(?: \d+)+$")

NAMED = (Part.BRAND, Part.COLOUR, Part.TAG, Part.TRAIT, Part.LICENCE, Part.LANGUAGE)
# How surely a word means the value it names, before any title was read, and how many titles that
# is worth. A brand's name is made to be told apart; an attribute's value may be any word.
PRIOR = {Part.BRAND: 0.8, Part.COLOUR: 0.8, Part.TAG: 0.6, Part.TRAIT: 0.45, Part.LICENCE: 0.9,
         Part.LANGUAGE: 0.6}  # fmt: skip
WORTH = 3.0
# Of two readings with like evidence the more telling kind of field goes first.
TELLING = {Part.BRAND: 1.5, Part.COLOUR: 1.2, Part.TRAIT: 1.1, Part.TAG: 1.0, Part.LICENCE: 1.0,
           Part.LANGUAGE: 1.0}  # fmt: skip
OF_WORKS = 2.0  # who made a work and what it is: weighed against other readings already


@dataclass
class _Tried:
    """Of the titles with a phrase: how many items have the field, how many this value in it."""

    present: int = 0
    right: int = 0


def learned_meanings(
    values: Mapping[str, Counter[str]], fields: Mapping[str, FieldInfo], seen: Sequence[Seen]
) -> dict[str, tuple[Meaning, ...]]:
    """By phrase, the likeliest meaning first."""
    works = of_people(values, fields)
    named = {one.name: one for one in fields.values() if one.part in NAMED and one not in works}
    found: dict[str, list[Meaning]] = {}
    for name, field in named.items():
        for said, meaning in _of_field(field, values.get(name, Counter())):
            found.setdefault(said, []).append(meaning)
    tried = _tried(found, seen)
    sure = {said: [_sure(said, one, tried, named[one.field].part) for one in ones]
            for said, ones in found.items()}  # fmt: skip
    for said, meanings in learned_works(values, works, seen).items():
        sayable = (one for one in meanings if _sayable(said, fields[one.field].part))
        sure.setdefault(said, []).extend(sayable)
    telling = {one.name: TELLING[one.part] for one in named.values()}
    telling |= {one.name: OF_WORKS for one in works}
    return {said: _ordered(ones, telling) for said, ones in sure.items() if ones}


def _of_field(field: FieldInfo, counts: Counter[str]) -> Iterator[tuple[str, Meaning]]:
    """Each phrase of a field with all the values that hold it as a whole or as a part, and its own
    name with all that do not say no, where some say yes and others no."""
    part, by_phrase = field.part, dict[str, list[str]]()
    label, shared, months = phrase(field.label), _shared(counts), _calendar(counts)
    if {YES, NO} <= {value.lower() for value in counts}:
        by_phrase[label] = [value for value, _ in counts.most_common() if value.lower() != NO]
    for value, _ in counts.most_common():
        parts = (said for one in PARTED.split(value) for said in spoken(one))
        whole = phrase(value)
        for said in {*spoken(value), *parts, *_short(whole, part), whole.removeprefix(shared)}:
            if _sayable(said, part) or said in months:
                by_phrase.setdefault(said, []).append(value)
        if not _sayable(whole, part) and len(whole) < SHORTEST:
            for named in {label, label.rpartition(" ")[2]} - {""}:
                by_phrase.setdefault(f"{named} {whole}", []).append(value)
    for said, held in by_phrase.items():
        shown = min(held, key=lambda value: (phrase(value) != said, -counts[value]))
        kept = tuple(held[:MOST_VALUES])
        yield said, Meaning(field.name, shown, kept, 0.0, sum(counts[one] for one in kept))


def _shared(counts: Counter[str]) -> str:
    """The first word of all values and a space, which tells none from another: `rhs ` of `RHS H5`;
    else nothing."""
    first = {phrase(value).partition(" ")[0] for value in counts}
    return f"{first.pop()} " if len(first) == 1 < len(counts) else ""


def _short(said: str, part: Part) -> set[str]:
    """A licence without its version: `cc0 1 0` is called `cc0`."""
    return {VERSION.sub("", said)} if part is Part.LICENCE else set()


def _sayable(said: str, part: Part) -> bool:
    numbered = any(map(str.isdecimal, said))
    shortest = 2 if part in (Part.BRAND, Part.LICENCE) or numbered else SHORTEST
    letters = sum(one.isalpha() for one in said)
    words = said.split()
    return (
        (letters >= shortest or any(map(_mixed, words)))
        and len(words) <= LONGEST
        and not all(word in common() or len(word) < 2 for word in words)
    )


def _calendar(counts: Counter[str]) -> frozenset[str]:
    """The months, where values are: `may` is one of them, and no verb."""
    return (
        MONTHS if len(MONTHS & {phrase(value) for value in counts}) >= MANY_MONTHS else frozenset()
    )


def _mixed(word: str) -> bool:
    """Whether it is a name of letter and digits: `m8`, `a3`."""
    return any(map(str.isdecimal, word)) and any(map(str.isalpha, word))


def _tried(
    found: Mapping[str, Sequence[Meaning]], seen: Sequence[Seen]
) -> dict[tuple[str, str], _Tried]:
    tried: dict[tuple[str, str], _Tried] = {}
    held = {(said, one.field): frozenset(one.values) for said in found for one in found[said]}
    for item in seen:
        for said in {*phrases(item.title, LONGEST)} & found.keys():
            for one in found[said]:
                if not (has := item.values.get(one.field)):
                    continue
                counted = tried.setdefault((said, one.field), _Tried())
                counted.present += 1
                counted.right += not held[said, one.field].isdisjoint(has)
    return tried


def _ordered(meanings: Sequence[Meaning], telling: Mapping[str, float]) -> tuple[Meaning, ...]:
    return tuple(sorted(meanings, key=lambda one: -one.confidence * telling[one.field]))


def _sure(
    said: str, meaning: Meaning, tried: Mapping[tuple[str, str], _Tried], part: Part
) -> Meaning:
    seen = tried.get((said, meaning.field), _Tried())
    confidence = (seen.right + WORTH * PRIOR[part]) / (seen.present + WORTH)
    return replace(meaning, confidence=round(confidence, 3))
